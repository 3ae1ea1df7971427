package dev.bayan.export.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.pdf.shape.opentype.OpenType;
import dev.bayan.export.pdf.shape.opentype.Shaped;
import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HarfBuzz, by way of the Java platform, sets each word as our own shaper does: the same glyphs, in
 * the same places, for the same characters.
 */
class PlatformAgreementTest {

  private static final String LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکیٱۀےہھںٹڈڑۆێڤ";
  private static final String MARKS = "ًٌٍَُِّْٰ";
  private static final String SIGNS = "،؛؟«»()[]<>{}:.!٪٫٬٠١٢٣0123۱۲-/\"'…–—*+=%&$€ـ";
  private static final String LATIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèüñçßøÅœžİ";

  /** Cairo has ligatures where Amiri has contexts; it stands among the modules of the readers. */
  private static final Path CAIRO =
      Path.of("src/test/js/node_modules/@expo-google-fonts/cairo/400Regular/Cairo_400Regular.ttf");

  static List<FontFile> fonts() {
    List<FontFile> fonts = new ArrayList<>();
    fonts.add(Typeface.amiri().regular());
    fonts.add(Typeface.amiri().bold());
    if (Files.exists(CAIRO)) {
      fonts.add(cairo());
    }
    return fonts;
  }

  private static FontFile cairo() {
    try {
      return FontFile.of(CAIRO.toString(), Files.readAllBytes(CAIRO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font in both engines, and how many words they were asked for. */
  private static final class Both {

    private final OpenType own;
    private final PlatformEngine platform;
    private int asked;
    private int known;

    Both(FontFile font) {
      own = Objects.requireNonNull(OpenType.of(font), font.name());
      platform = new PlatformEngine(font);
    }

    void ask(String word, boolean rightToLeft, boolean before, boolean after) {
      asked++;
      Shaped shaped = own.shape(word, rightToLeft, before, after);
      if (shaped != null) {
        known++;
        assertThat(words(shaped))
            .as("%s, %s", word, rightToLeft ? "right to left" : "left to right")
            .isEqualTo(words(platform.shape(word, rightToLeft, before, after)));
      }
    }

    void ask(String word, boolean rightToLeft) {
      ask(word, rightToLeft, false, false);
    }

    void assertKnown(double share) {
      assertThat((double) known / asked).isGreaterThan(share);
    }

    private static String words(Shaped shaped) {
      int count = shaped.glyphs().length;
      return String.join(
          " ",
          Arrays.toString(shaped.glyphs()),
          Arrays.toString(Arrays.copyOf(shaped.x(), count)),
          Arrays.toString(Arrays.copyOf(shaped.y(), count)),
          Arrays.toString(Arrays.copyOf(shaped.starts(), count)),
          Integer.toString(shaped.width()));
    }
  }

  @ParameterizedTest
  @MethodSource("fonts")
  void lettersInPairs(FontFile font) {
    Both both = new Both(font);
    String letters = letters(font);
    for (int i = 0; i < letters.length(); i++) {
      both.ask(letters.substring(i, i + 1), true);
      for (int k = 0; k < letters.length(); k++) {
        String pair = "" + letters.charAt(i) + letters.charAt(k);
        both.ask(pair, true);
        both.ask(pair, true, true, true);
      }
    }
    both.assertKnown(0.99);
  }

  private static String letters(FontFile font) {
    StringBuilder letters = new StringBuilder();
    LETTERS.chars().filter(c -> font.glyph(c) != 0).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  @ParameterizedTest
  @MethodSource("fonts")
  void wordsWithVowelSigns(FontFile font) {
    Both both = new Both(font);
    String letters = letters(font);
    Random random = new Random(1);
    for (int i = 0; i < 6_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) {
        word.append(one(letters, random));
        while (i % 2 == 0 && random.nextInt(3) == 0) {
          word.append(one(MARKS, random));
        }
      }
      both.ask(word.toString(), true);
    }
    both.assertKnown(0.95);
  }

  @ParameterizedTest
  @MethodSource("fonts")
  void lettersBesideSigns(FontFile font) {
    Both both = new Both(font);
    Random random = new Random(2);
    for (int i = 0; i < 6_000; i++) {
      boolean isLatin = i % 3 == 0;
      boolean isOfSigns = i % 3 == 1;
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        boolean isSign = isOfSigns || random.nextInt(3) == 0;
        word.append(one(isSign ? SIGNS : isLatin ? LATIN : LETTERS, random));
      }
      both.ask(word.toString(), !isLatin && i % 2 == 0);
    }
    both.assertKnown(0.5);
  }

  /** What people write: each word of the cases, whichever direction it has. */
  @ParameterizedTest
  @MethodSource("fonts")
  void wordsOfBriefings(FontFile font) {
    Both both = new Both(font);
    for (String word : words()) {
      both.ask(word, hasArabic(word));
    }
    both.assertKnown(0.8);
  }

  @ParameterizedTest
  @MethodSource("fonts")
  void everyCharacterOfTheFont(FontFile font) {
    Both both = new Both(font);
    for (char c = ' '; c < 0x3000; c++) {
      if (font.glyph(c) != 0) {
        both.ask(String.valueOf(c), true);
        both.ask(c + "ب", true);
        both.ask(c + "b", false);
      }
    }
    both.assertKnown(0.3);
  }

  private static char one(String of, Random random) {
    return of.charAt(random.nextInt(of.length()));
  }

  private static boolean hasArabic(String word) {
    return word.chars().anyMatch(c -> c >= 'ء' && c <= 'ۓ');
  }

  private static Set<String> words() {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
      for (Path file : files.filter(path -> path.endsWith("input.json")).toList()) {
        for (String word : Files.readString(file).split("[\\s\"\\\\]+", -1)) {
          words.add(word);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    words.remove("");
    assertThat(words).hasSizeGreaterThan(500);
    return words;
  }
}
