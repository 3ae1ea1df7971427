package dev.bayan.cli;

import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.style.Typeface;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the doctor looks at in the machine: Java, its charset, its fonts, its class cache. */
final class MachineChecks {

  private static final String ARABIC = "مذكرة";
  private static final int MIB = 1024 * 1024;
  private static final int LEAST_HEAP = 192;

  private MachineChecks() {}

  static List<Check> all() {
    return List.of(java(), memory(), paths(), shaping(), cache());
  }

  private static Check java() {
    String what = Runtime.version() + ", " + System.getProperty("java.vendor");
    return Check.good(
        "java", Message.of("doctor.java", what, Echo.isolated(System.getProperty("java.home"))));
  }

  private static Check memory() {
    long heap = Runtime.getRuntime().maxMemory() / MIB;
    Message found = Message.of("doctor.memory", heap);
    return heap >= LEAST_HEAP
        ? Check.good("memory", found)
        : Check.poor("memory", found, Message.of("doctor.memory.help", LEAST_HEAP));
  }

  /** Under the locale C, which cron has, Java cannot name a file in Arabic. */
  private static Check paths() {
    String charset = System.getProperty("sun.jnu.encoding", "?");
    Message found = Message.of("doctor.paths", charset);
    return isPath(ARABIC)
        ? Check.good("paths", found)
        : Check.bad("paths", found, Message.of("doctor.paths.help"));
  }

  private static boolean isPath(String name) {
    try {
      return Path.of(name).toString().equals(name);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether the JDK can shape what is left to it; it asks no font of the system for it. */
  private static Check shaping() {
    try (InputStream in = new ByteArrayInputStream(Typeface.amiri().regular().bytes())) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
      char[] text = ARABIC.toCharArray();
      FontRenderContext context = new FontRenderContext(null, true, true);
      // Without shaping each letter has the glyph that it has when it stands alone.
      Set<Integer> alone = codes(font.createGlyphVector(context, text));
      Set<Integer> joined =
          codes(font.layoutGlyphVector(context, text, 0, text.length, Font.LAYOUT_RIGHT_TO_LEFT));
      return !alone.containsAll(joined)
          ? Check.good("shaping", Message.of("doctor.shaping"))
          : Check.poor("shaping", Message.of("doctor.unshaped"), Message.of("doctor.shaping.help"));
    } catch (Exception | LinkageError | InternalError e) {
      Message found = Message.of("doctor.unshaped-by", String.valueOf(e));
      return Check.poor("shaping", found, Message.of("doctor.shaping.help"));
    }
  }

  /** The launcher says which class cache it has started Java with. */
  private static Check cache() {
    String cache = System.getProperty("bayan.cache");
    if (cache == null) {
      return Check.good("class-cache", Message.of("doctor.cache-unknown"));
    }
    if (cache.isEmpty() || !Files.isReadable(Path.of(cache))) {
      return Check.poor(
          "class-cache", Message.of("doctor.no-cache"), Message.of("doctor.no-cache.help"));
    }
    return Check.good("class-cache", Message.of("doctor.cache", Echo.isolated(cache)));
  }

  private static Set<Integer> codes(GlyphVector glyphs) {
    return IntStream.range(0, glyphs.getNumGlyphs())
        .mapToObj(glyphs::getGlyphCode)
        .collect(Collectors.toSet());
  }
}
