package dev.bayan.read;

import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * The fonts and logos beside the themes of the tests: Amiri, damaged and locked in every way, and
 * headers of images. Made when asked for, so that no font lies among the resources twice.
 */
public final class ThemeFiles implements Neighbours {

  static final byte[] REGULAR = Typeface.amiri().regular().bytes();
  static final byte[] BOLD = Typeface.amiri().bold().bytes();

  private static final String LATIN =
      "0123456789 .,:;-()ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Map<String, Supplier<byte[]>> files = new TreeMap<>();

  public ThemeFiles() {
    files.put("logo.png", () -> png(300, 100));
    files.put("wide.png", () -> png(2000, 100));
    files.put("logo.svg", () -> ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    font("amiri-regular.ttf", () -> REGULAR);
    font("amiri-bold.ttf", () -> BOLD);
    font("postscript.otf", () -> withMagic("OTTO"));
    font("collection.ttc", () -> withMagic("ttcf"));
    font("web.woff2", () -> withMagic("wOF2"));
    font("type1.pfb", () -> ascii("%!PS-AdobeFont-1.0: House 001.001"));
    font("text.ttf", () -> ascii("this is a text and no font at all"));
    font("variable.ttf", () -> with("fvar", new byte[20]));
    font("bitmaps.ttf", () -> without("glyf", "loca"));
    font("cff.ttf", () -> written(replaced(tables(), "CFF ", new byte[4], "glyf", "loca")));
    font("short.ttf", () -> Arrays.copyOf(REGULAR, REGULAR.length / 2));
    font("no-name.ttf", () -> without("name"));
    font("no-os2.ttf", () -> without("OS/2"));
    font("bad-outline.ttf", () -> patched("glyf", 10, (short) -3));
    font("bad-cmap.ttf", () -> with("cmap", cmap(new int[][] {{'A', 'Z', 60_000}})));
    font("bad-head.ttf", () -> patched("head", 12, (short) 0));
    font("restricted.ttf", () -> patched("OS/2", 8, (short) 2));
    font("no-subsetting.ttf", () -> patched("OS/2", 8, (short) 0x108));
    font("bitmap-embedding.ttf", () -> patched("OS/2", 8, (short) 0x208));
    font("preview.ttf", () -> patched("OS/2", 8, (short) 4));
    font("latin.ttf", () -> with("cmap", cmap(LATIN)));
    font("few-letters.ttf", () -> with("cmap", cmap(LATIN + "ابتثجحخدذ")));
    font("unjoined.ttf", ThemeFiles::unjoined);
    font("large.ttf", () -> Arrays.copyOf(REGULAR, 20 * 1024 * 1024 + 1));
  }

  private void font(String name, Supplier<byte[]> bytes) {
    files.put("fonts/" + name, bytes);
  }

  @Override
  public Found read(String name, int most) {
    Supplier<byte[]> file = files.get(name);
    if (file != null) {
      byte[] bytes = file.get();
      return new Found.Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, most)));
    }
    if (files.keySet().stream().anyMatch(each -> each.startsWith(name + "/"))) {
      return new Found.Unreadable(Message.verbatim("a folder"));
    }
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return new Found.Missing(
        files.keySet().stream()
            .filter(each -> each.startsWith(folder))
            .map(each -> each.substring(folder.length()))
            .filter(each -> !each.contains("/"))
            .toList());
  }

  /** The bytes of a font. */
  public static byte[] font(String name) {
    return Objects.requireNonNull(new ThemeFiles().files.get("fonts/" + name)).get();
  }

  private static byte[] png(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] withMagic(String magic) {
    byte[] bytes = REGULAR.clone();
    System.arraycopy(ascii(magic), 0, bytes, 0, 4);
    return bytes;
  }

  private static byte[] unjoined() {
    List<Integer> letters = new ArrayList<>();
    LATIN.codePoints().forEach(letters::add);
    for (int c = 0x600; c < 0x700; c++) {
      letters.add(c);
    }
    byte[] cmap = cmap(letters);
    return written(replaced(tables(), "cmap", cmap, "GSUB", "GPOS"));
  }

  static byte[] with(String tag, byte[] table) {
    return written(replaced(tables(), tag, table));
  }

  static byte[] without(String... tags) {
    Map<String, byte[]> tables = tables();
    tables.keySet().removeAll(List.of(tags));
    return written(tables);
  }

  static byte[] patched(String tag, int at, short value) {
    byte[] table = Objects.requireNonNull(tables().get(tag));
    ByteBuffer.wrap(table).putShort(at, value);
    return with(tag, table);
  }

  private static Map<String, byte[]> replaced(
      Map<String, byte[]> tables, String tag, byte[] table, String... gone) {
    tables.keySet().removeAll(List.of(gone));
    tables.put(tag, table);
    return tables;
  }

  /** Amiri's tables by their tags. */
  private static Map<String, byte[]> tables() {
    ByteBuffer file = ByteBuffer.wrap(REGULAR);
    Map<String, byte[]> tables = new TreeMap<>();
    for (int i = 0; i < file.getShort(4); i++) {
      int entry = 12 + 16 * i;
      String tag = new String(REGULAR, entry, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[file.getInt(entry + 12)];
      file.get(file.getInt(entry + 8), table);
      tables.put(tag, table);
    }
    return tables;
  }

  private static byte[] written(Map<String, byte[]> tables) {
    int size = 12 + 16 * tables.size();
    for (byte[] table : tables.values()) {
      size += (table.length + 3) & ~3;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(0x00010000).putShort((short) tables.size()).position(12);
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.put(ascii(table.getKey())).putInt(0).putInt(offset).putInt(table.getValue().length);
      out.put(offset, table.getValue());
      offset += (table.getValue().length + 3) & ~3;
    }
    return out.array();
  }

  private static byte[] cmap(String characters) {
    return cmap(characters.codePoints().boxed().toList());
  }

  /** A cmap with Amiri's glyphs for some characters and for no others. */
  private static byte[] cmap(List<Integer> characters) {
    FontFile amiri = Typeface.amiri().regular();
    return cmap(
        characters.stream()
            .sorted()
            .filter(c -> amiri.glyph(c) != 0)
            .map(c -> new int[] {c, c, amiri.glyph(c)})
            .toArray(int[][]::new));
  }

  /** A cmap of format 12. */
  private static byte[] cmap(int[][] groups) {
    ByteBuffer out = ByteBuffer.allocate(12 + 16 + 12 * groups.length);
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups.length);
    out.putInt(0).putInt(groups.length);
    for (int[] group : groups) {
      out.putInt(group[0]).putInt(group[1]).putInt(group[2]);
    }
    return out.array();
  }
}
