package dev.bayan.export.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A font subset, looked through table by table. */
class FontProgramTest {

  private static final FontFile FONT = Typeface.amiri().regular();

  /** Copies, references to them, moved ones, and pairs. */
  private static List<Glyph> glyphs(int count) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Glyph.Part plain = new Glyph.Part(1 + i % 5000, 0, 0);
      Glyph.Part moved = new Glyph.Part(1 + (i * 7) % 5000, i % 50, -i);
      List<Glyph.Part> parts =
          switch (i % 4) {
            case 0, 1 -> List.of(plain);
            case 2 -> List.of(moved);
            default -> List.of(plain, moved);
          };
      glyphs.add(new Glyph(parts, "ب", 500 + i % 3));
      glyphs.add(new Glyph(parts, "ب", 600));
    }
    return glyphs;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 50, 700, 5000})
  void tablesHaveTheSumsThatTheDirectorySays(int count) throws Exception {
    FontProgram program = new FontProgram(FONT, glyphs(count));
    ByteBuffer file = ByteBuffer.wrap(program.bytes());

    assertThat(new InflaterInputStream(new ByteArrayInputStream(program.deflated())).readAllBytes())
        .isEqualTo(program.bytes());
    int length = 0;
    int last = 0;
    boolean isLong = false;
    for (int i = 0; i < file.getShort(4); i++) {
      int entry = 12 + 16 * i;
      int from = file.getInt(entry + 8);
      int size = file.getInt(entry + 12);
      // Filled up with zeros to whole words.
      byte[] table =
          Arrays.copyOf(Arrays.copyOfRange(program.bytes(), from, from + size), size + 3);
      int sum = 0;
      for (int at = 0; at < size; at += 4) {
        sum += ByteBuffer.wrap(table).getInt(at);
      }
      String tag = new String(program.bytes(), entry, 4, StandardCharsets.US_ASCII);
      assertThat(file.getInt(entry + 4)).as(tag).isEqualTo(sum);
      switch (tag) {
        case "glyf" -> length = size;
        case "head" -> isLong = file.getShort(from + 50) == 1;
        case "loca" ->
            last =
                isLong
                    ? file.getInt(from + size - 4)
                    : 2 * (file.getShort(from + size - 2) & 0xFFFF);
        default -> {}
      }
    }
    assertThat(last).as("where the last outline ends").isEqualTo(length);
    assertThat(isLong).isEqualTo(length >= 1 << 17);
  }
}
