package dev.bayan.export.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Samples;
import dev.bayan.plan.Pack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages as others read them: the JDK's two zip readers, and Apache POI. */
class OfficePackageTest {

  private static final Pack PACK = Samples.pack(Samples.everything());
  private static final String TYPE = "application/vnd.example+xml";
  private static final String RELATION = "http://example.org/relation";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook with a sheet, a picture of it, and a link out. */
  private static OfficePackage sample() {
    OfficePackage file = new OfficePackage();
    OfficePackage.Part book = file.part("/xl/workbook.xml", TYPE);
    OfficePackage.Part sheet = file.part("/xl/worksheets/sheet1.xml", TYPE, bytes("<sheet/>"));
    OfficePackage.Part image =
        file.part("/xl/media/image1.png", "image/png", Packed.stored(bytes("picture")));
    file.relate(book, RELATION);
    assertThat(book.relate(sheet, RELATION)).isEqualTo("rId1");
    assertThat(sheet.relate(image, RELATION)).isEqualTo("rId1");
    assertThat(sheet.relate(URI.create("https://example.org/?a=1&b=2"), RELATION))
        .isEqualTo("rId2");
    book.write(bytes("<book>كتاب</book>"));
    return file;
  }

  @Test
  void thePackageLeadsToItsProperties() throws Exception {
    byte[] file = sample().bytes(PACK);
    try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
      assertThat(opc.getPackageProperties().getTitleProperty()).contains(PACK.properties().title());
      PackageRelationshipCollection core =
          opc.getRelationshipsByType(PackageRelationshipTypes.CORE_PROPERTIES);
      assertThat(core).hasSize(1);
      assertThat(core.getRelationship(0).getTargetURI()).hasToString("/docProps/core.xml");
    }
  }

  @Test
  void poiFindsPartsTypesAndRelationships() throws Exception {
    byte[] file = sample().bytes(PACK);
    try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
      PackagePart book = only(opc.getRelationships().getRelationship(0), opc.getParts());
      assertThat(book.getPartName().getName()).isEqualTo("/xl/workbook.xml");
      assertThat(book.getContentType()).isEqualTo(TYPE);
      assertThat(new String(book.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("<book>كتاب</book>");
      PackagePart sheet = book.getRelatedPart(book.getRelationship("rId1"));
      assertThat(sheet.getPartName().getName()).isEqualTo("/xl/worksheets/sheet1.xml");
      PackagePart image = sheet.getRelatedPart(sheet.getRelationship("rId1"));
      assertThat(image.getPartName().getName()).isEqualTo("/xl/media/image1.png");
      assertThat(image.getContentType()).isEqualTo("image/png");
      PackageRelationship out = sheet.getRelationship("rId2");
      assertThat(out.getTargetMode()).isEqualTo(TargetMode.EXTERNAL);
      assertThat(out.getTargetURI()).hasToString("https://example.org/?a=1&b=2");
      assertThat(opc.getPackageProperties().getTitleProperty()).hasValue(PACK.properties().title());
      assertThat(opc.getPackageProperties().getIdentifierProperty()).hasValue("everything");
      assertThat(opc.getPackageProperties().getLanguageProperty()).hasValue("ar-EG");
    }
  }

  private static PackagePart only(PackageRelationship relation, List<PackagePart> parts) {
    return parts.stream()
        .filter(part -> part.getPartName().getURI().equals(relation.getTargetURI()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDirectoryAndTheStreamTellTheSame(@TempDir Path folder) throws IOException {
    byte[] bytes = sample().bytes(PACK);
    Path file = Files.write(folder.resolve("sample.zip"), bytes);
    List<String> streamed = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // Sizes stand before the content: no data descriptor.
        assertThat(entry.getSize()).isEqualTo(zip.readAllBytes().length);
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        streamed.add(entry.getName() + " " + entry.getCrc() + " " + entry.getMethod());
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> listed = new ArrayList<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        assertThat(zip.getInputStream(entry).readAllBytes()).hasSize((int) entry.getSize());
        listed.add(entry.getName() + " " + entry.getCrc() + " " + entry.getMethod());
      }
      assertThat(listed).isEqualTo(streamed).hasSize(8);
      assertThat(listed.get(0)).startsWith("[Content_Types].xml");
    }
  }

  @Test
  void aPartWrittenInPiecesIsTheSamePart() {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    System.arraycopy(content, 0, content, 150_000, 100_000);
    OfficePackage whole = new OfficePackage();
    whole.part("/a.xml", TYPE, content);
    OfficePackage pieces = new OfficePackage();
    OfficePackage.Part part = pieces.part("/a.xml", TYPE);
    PackedStream stream = new PackedStream();
    stream.write(content, 0, 1);
    // Another part may be written while one is open.
    pieces.part("/b.xml", TYPE, bytes("<b/>"));
    stream.write(content[1]);
    stream.write(content, 2, 99_998);
    stream.write(content, 100_000, 200_000);
    part.write(stream.packed());
    whole.part("/b.xml", TYPE, bytes("<b/>"));
    assertThat(pieces.bytes(PACK)).isEqualTo(whole.bytes(PACK));
  }

  @Test
  void whatMakesNoPackageIsRefused() {
    OfficePackage file = new OfficePackage();
    OfficePackage.Part part = file.part("/a.xml", TYPE, bytes("<a/>"));
    assertThatThrownBy(() -> file.part("/A.xml", TYPE)).hasMessageContaining("/A.xml");
    assertThatThrownBy(() -> part.write(bytes("<a/>"))).hasMessageContaining("written twice");
    file.part("/empty.xml", TYPE);
    assertThatThrownBy(() -> file.bytes(PACK)).hasMessageContaining("/empty.xml is empty");
  }

  @Test
  void namesThatTheStandardForbidsAreRefused() {
    OfficePackage inside = new OfficePackage();
    inside.part("/a.xml", TYPE, bytes("<a/>"));
    inside.part("/a.xml/b.xml", TYPE, bytes("<b/>"));
    assertThatThrownBy(() -> inside.bytes(PACK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("M1.11");
    OfficePackage relative = new OfficePackage();
    relative.part("/a./b.xml", TYPE, bytes("<b/>"));
    assertThatThrownBy(() -> relative.bytes(PACK)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filesMadeAlikeKeepTheirOwnLinks() throws Exception {
    for (String address : List.of("https://example.org/1", "https://example.org/2")) {
      OfficePackage file = new OfficePackage();
      OfficePackage.Part page = file.part("/page.xml", TYPE, bytes("<page/>"));
      file.relate(page, RELATION);
      page.relate(URI.create(address), RELATION);
      try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file.bytes(PACK)))) {
        PackagePart read = only(opc.getRelationships().getRelationship(0), opc.getParts());
        assertThat(read.getRelationship("rId1").getTargetURI()).hasToString(address);
      }
    }
  }
}
