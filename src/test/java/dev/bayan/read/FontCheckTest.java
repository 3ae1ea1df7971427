package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.read.FontCheck.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontCheckTest {

  private static final byte[] REGULAR = ThemeFiles.REGULAR;

  @Test
  void theBundledFaceIsSound() {
    assertThat(of(REGULAR)).isInstanceOf(Finding.Sound.class);
    assertThat(of(ThemeFiles.BOLD)).isInstanceOf(Finding.Sound.class);
  }

  @Test
  void aFontCutShortIsCorruptWhereverTheCutIs() {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, 1, 4, 11, 12, 13, REGULAR.length - 1));
    ByteBuffer file = ByteBuffer.wrap(REGULAR);
    int ends = 0;
    for (int i = 0; i < file.getShort(4); i++) {
      int offset = file.getInt(12 + 16 * i + 8);
      int length = file.getInt(12 + 16 * i + 12);
      cuts.addAll(List.of(12 + 16 * i, offset, offset + 1, offset + length - 1));
      ends = Math.max(ends, offset + length);
    }
    for (int cut = 0; cut < REGULAR.length; cut += 997) {
      cuts.add(cut);
    }
    // What is cut off behind the last table is padding.
    for (int cut : cuts.headSet(ends)) {
      assertThat(of(Arrays.copyOf(REGULAR, cut)))
          .as("cut at %d", cut)
          .isInstanceOf(Finding.Flawed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head", "maxp", "hhea", "hmtx", "cmap", "name", "OS/2", "post", "loca", "glyf", "GSUB",
        "GPOS", "GDEF"
      })
  void noByteOfATableMakesItThrow(String tag) {
    Random random = new Random(7);
    ByteBuffer file = ByteBuffer.wrap(REGULAR);
    for (int i = 0; i < file.getShort(4); i++) {
      String name = new String(REGULAR, 12 + 16 * i, 4, StandardCharsets.US_ASCII);
      if (name.equals(tag)) {
        int offset = file.getInt(12 + 16 * i + 8);
        int length = file.getInt(12 + 16 * i + 12);
        for (int round = 0; round < 12; round++) {
          byte[] damaged = REGULAR.clone();
          // Mostly in the first bytes, where counts and offsets are.
          int most = round % 2 == 0 ? Math.min(64, length) : length;
          damaged[offset + random.nextInt(most)] = (byte) random.nextInt(256);
          assertThat(of(damaged)).isNotNull();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "maxp", "hhea", "hmtx", "cmap", "name", "OS/2", "post", "loca"})
  void everyTableThatIsNeededIsMissed(String tag) {
    assertThat(of(ThemeFiles.without(tag)))
        .isInstanceOfSatisfying(
            Finding.Flawed.class,
            flawed -> {
              assertThat(flawed.code()).isEqualTo(Code.FONT_CORRUPT);
              assertThat(flawed.message().args()).containsExactly(tag);
            });
  }

  @Test
  void aTableOfNothingIsNoTable() {
    for (String tag : List.of("head", "cmap", "glyf", "loca", "hmtx", "name")) {
      assertThat(of(ThemeFiles.with(tag, new byte[0]))).as(tag).isInstanceOf(Finding.Flawed.class);
    }
  }

  @Test
  void ofSeveralLicenceBitsTheMildestCounts() {
    assertThat(of(ThemeFiles.patched("OS/2", 8, (short) 2))).isInstanceOf(Finding.Flawed.class);
    assertThat(of(ThemeFiles.patched("OS/2", 8, (short) 8)))
        .isInstanceOfSatisfying(Finding.Sound.class, s -> assertThat(s.preview()).isFalse());
    assertThat(of(ThemeFiles.patched("OS/2", 8, (short) 6)))
        .isInstanceOfSatisfying(Finding.Sound.class, s -> assertThat(s.preview()).isTrue());
    assertThat(of(ThemeFiles.patched("OS/2", 8, (short) 12)))
        .isInstanceOfSatisfying(Finding.Sound.class, s -> assertThat(s.preview()).isFalse());
  }

  private static Finding of(byte[] bytes) {
    return FontCheck.of("test.ttf", bytes);
  }
}
