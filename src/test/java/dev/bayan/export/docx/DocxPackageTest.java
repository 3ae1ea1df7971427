package dev.bayan.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The container: the same bytes always, links, properties. */
class DocxPackageTest {

  private static final String RELATIONS = "word/_rels/document.xml.rels";

  @ParameterizedTest
  @MethodSource("dev.bayan.export.docx.Docx#packs")
  void theSamePackGivesTheSameBytesEverywhere(Pack pack) {
    byte[] here = new DocxExporter().export(pack);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(new DocxExporter().export(pack)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void eightThreadsWriteWhatOneWrites() throws Exception {
    List<Pack> packs = Docx.packs().toList();
    DocxExporter alone = new DocxExporter();
    List<byte[]> expected = packs.stream().map(alone::export).toList();
    DocxExporter shared = new DocxExporter();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> written = new ArrayList<>();
      for (int i = 0; i < 8 * packs.size(); i++) {
        Pack pack = packs.get(i % packs.size());
        written.add(threads.submit(() -> shared.export(pack)));
      }
      for (int i = 0; i < written.size(); i++) {
        assertThat(written.get(i).get()).isEqualTo(expected.get(i % packs.size()));
      }
    }
  }

  @Test
  void theThreadsContextClassLoaderIsPutBack() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    new DocxExporter().export(Samples.pack(Samples.english()));
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @Test
  void propertiesAreThePacksOwn() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    assertThat(file.markup("docProps/core.xml"))
        .contains("Camp David (1978)</dc:title>")
        .contains("<dc:creator>مكتب الصحافة</dc:creator>")
        .contains("<dc:language>ar-EG</dc:language>")
        .contains("2025-07-06T00:00:00Z");
  }

  @Test
  void aLinkNamedTwiceIsOneRelationship() throws Exception {
    Docx file = Docx.of(Samples.pack(Samples.everything()));
    List<Element> external = file.all(RELATIONS, "//*[@TargetMode='External']");
    assertThat(Docx.attributes(external, "Target"))
        .containsExactly("https://example.org/source", "https://example.org/a");
    List<String> ids = Docx.attributes(external, "Id");
    assertThat(Docx.attributes(file.all("word/document.xml", "//w:hyperlink[@r:id]"), "r:id"))
        .containsExactlyElementsOf(ids);
    assertThat(file.all("word/document.xml", "//w:hyperlink//w:r[not(w:rPr/w:rStyle)]")).isEmpty();
  }

  @Test
  void onlyWebAndMailAddressesAreLinks() throws Exception {
    Pack pack = Samples.pack(Samples.paragraphs("links", null, "نص"));
    List<Block> blocks = new ArrayList<>(pack.blocks());
    for (String target :
        List.of("javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.org", "/here")) {
      blocks.add(new Block.Paragraph(Prose.linked(target, URI.create(target), pack.direction())));
    }
    Docx file =
        Docx.of(
            new Pack(
                pack.id(),
                pack.locale(),
                pack.digits(),
                pack.labels(),
                pack.properties(),
                pack.head(),
                pack.header(),
                pack.footer(),
                blocks,
                pack.theme()));
    assertThat(Docx.attributes(file.all(RELATIONS, "//*[@TargetMode='External']"), "Target"))
        .containsExactly("mailto:a@example.org");
    assertThat(file.text()).contains("javascript:alert(1)", "/here");
  }

  @Test
  void aBriefingWithoutMarkingOrFactsIsWhole() throws Exception {
    Briefing bare =
        Samples.bare(
            "bare",
            "ar",
            "عنوان",
            List.of(
                new Section(
                    null, List.of(new Passage.Quote(RichText.plain("قول"), null)), List.of())),
            List.of());
    Docx file = Docx.of(Samples.pack(bare));
    assertThat(file.text()).isEqualTo("عنوان\nقول");
    assertThat(file.all("word/header1.xml", "//w:p")).hasSize(1);
    assertThat(file.all("word/header2.xml", "//w:tab")).isEmpty();
  }
}
