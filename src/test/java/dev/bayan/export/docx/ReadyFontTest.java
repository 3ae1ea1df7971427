package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.opc.Packed;
import dev.bayan.style.FontFile;
import dev.bayan.style.FontSubset;
import dev.bayan.style.Typeface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dgolden.update} writes the fonts anew; their keys are then in what the test says. */
class ReadyFontTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBundledFontIsWhatIsMadeOfItAnew(boolean isBold) throws IOException {
    FontFile font = Typeface.amiri().weight(isBold);
    ReadyFont ready = isBold ? ReadyFont.BOLD : ReadyFont.REGULAR;
    EmbeddedFont made = EmbeddedFont.of(FontSubset.of(font));
    byte[] content = unpacked(made.content());
    if (System.getProperty("golden.update") != null) {
      Files.write(Path.of("src/main/resources" + ready.resource()), gzip(content));
    }

    assertThat(ready.key()).isEqualTo(made.key());
    EmbeddedFont read = Objects.requireNonNull(ReadyFont.of(font));
    assertThat(unpacked(read.content())).isEqualTo(content);
    assertThat(read.key()).isEqualTo(made.key());
    assertThat(read.content().size()).isEqualTo(content.length);
    CRC32 crc = new CRC32();
    crc.update(content);
    assertThat(read.content().crc()).isEqualTo(crc.getValue());
    // Any reader of gzip files finds it whole.
    try (InputStream in = ReadyFont.class.getResourceAsStream(ready.resource())) {
      assertThat(new GZIPInputStream(Objects.requireNonNull(in)).readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void anotherFontIsNoneOfThem() {
    FontFile copy = FontFile.of("copy", Typeface.amiri().regular().bytes());
    assertThat(ReadyFont.of(copy)).isNull();
  }

  private static byte[] unpacked(Packed packed) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    packed.pieces().copyTo(all);
    return new InflaterInputStream(new ByteArrayInputStream(all.toByteArray()), new Inflater(true))
        .readAllBytes();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write(content);
    }
    return file.toByteArray();
  }
}
