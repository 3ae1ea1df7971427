package dev.bayan.export.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Markup that is packed as it grows. */
class XmlTest {

  @Test
  void partPackedWhileItIsWrittenIsTheSameToTheByte() throws IOException {
    Packed early = paragraphs(new Xml().packingEarly(), 60_000).packed();
    byte[] whole = paragraphs(new Xml(), 60_000).bytes();
    Packed late = PackedStream.of(whole);

    assertThat(early.size()).isEqualTo(whole.length).isGreaterThan(2 << 20);
    assertThat(early.crc()).isEqualTo(late.crc());
    assertThat(bytes(early)).isEqualTo(bytes(late));
  }

  @Test
  void smallPartIsPackedAtItsEnd() throws IOException {
    Packed early = paragraphs(new Xml().packingEarly(), 3).packed();

    assertThat(bytes(early)).isEqualTo(bytes(PackedStream.of(paragraphs(new Xml(), 3).bytes())));
  }

  @Test
  void partWithAnOpenElementIsNotPacked() {
    Xml xml = new Xml().packingEarly().start("a");

    assertThatThrownBy(xml::packed).hasMessageContaining("not closed");
  }

  private static Xml paragraphs(Xml xml, int count) {
    xml.start("body").attr("of", "كلمات");
    for (int i = 0; i < count; i++) {
      xml.start("p").attr("id", i).start("t").text("عدد " + i * 7919L % 10_007).end().end();
    }
    return xml.end();
  }

  private static byte[] bytes(Packed packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packed.pieces().copyTo(bytes);
    return bytes.toByteArray();
  }
}
