package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Foreign;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing in any file acts by itself or fetches anything: no macro, template, object, script or
 * picture from elsewhere, no field that reads a file; the one file inside a PDF is the workbook.
 */
class ActiveContentTest {

  /** Every link that the contract knows, beside words that look like more. */
  private static final String LINKS =
      """
      {"id": "links", "title": "{INCLUDETEXT c:/x} =HYPERLINK(1)", "markup": "markdown",
       "source": {"name": "javascript:alert(1)", "url": "HTTPS://example.org/?a=1&b=%22"},
       "sections": [{"content": ["[ص](http://example.org/a) [ب](mailto:press@example.org)",
         "DDEAUTO c:/cmd.exe file://host/share javascript:alert(1)"]}],
       "comparisons": [{"id": "c", "title": "=cmd|'/c calc'!A1", "axis": "م", "columns": ["@أ"],
         "rows": [{"name": "+1", "cells": [{"text": "=1+1", "source": "https://example.org/x"}]}]}]}
      """;

  private static final Set<String> PICTURES = Set.of("image", "font", "hyperlink");

  /** Fields that are in a file of ours; none of them opens another. */
  private static final Set<String> FIELDS =
      Set.of(
          "PAGE",
          "NUMPAGES",
          "SECTIONPAGES",
          "TOC",
          "PAGEREF",
          "REF",
          "SEQ",
          "HYPERLINK",
          "STYLEREF",
          "DOCPROPERTY");

  /** Keys of ISO 32000-1, 12.6 and 12.7, and of 12.5 and 13, that make a file do something. */
  private static final Set<String> ACTIVE =
      Set.of(
          "/JS",
          "/JavaScript",
          "/AA",
          "/OpenAction",
          "/Launch",
          "/XFA",
          "/AcroForm",
          "/RichMedia",
          "/Movie",
          "/Sound",
          "/Rendition",
          "/3D",
          "/URIBase",
          "/F5");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> officeFilesReachOutByLinksOnly() {
    return each(
        pack -> {
          for (Format format : List.of(Format.DOCX, Format.XLSX)) {
            office(new OfficeFile(Example.export(pack, format)));
          }
        });
  }

  private static void office(OfficeFile file) {
    for (String name : file.names()) {
      assertThat(name).doesNotContainIgnoringCase("vba").doesNotContain("embeddings", "activeX");
      assertThat(name).doesNotContain("externalLink", "connections", "queryTable", "afchunk");
      if (name.endsWith(".rels")) {
        file.read(name).all("Relationship").forEach(ActiveContentTest::relationship);
      } else if (name.endsWith(".xml")) {
        file.read(name).walk().forEach(ActiveContentTest::element);
      }
    }
    for (Markup type : file.read("[Content_Types].xml").children()) {
      assertThat(type.get("ContentType")).doesNotContainIgnoringCase("macro").doesNotContain("ole");
    }
  }

  private static void relationship(Markup relation) {
    String type = relation.get("Type").replaceFirst(".*/", "");
    assertThat(type)
        .isNotIn("attachedTemplate", "aFChunk", "oleObject", "package", "subDocument", "frame");
    if (relation.get("TargetMode").equals("External")) {
      assertThat(type).isEqualTo("hyperlink");
      assertThat(relation.get("Target")).matches("(?i)(https?://|mailto:).*");
    } else {
      assertThat(relation.get("Target")).doesNotContain(":", "\\").doesNotStartWith("//");
    }
    assertThat(
            type.equals("hyperlink")
                || !PICTURES.contains(type)
                || !relation.get("TargetMode").equals("External"))
        .isTrue();
  }

  private static void element(Markup element) {
    switch (element.name()) {
      case "instrText" -> field(element.text());
      case "fldSimple" -> field(element.get("instr"));
      case "object",
          "OLEObject",
          "control",
          "altChunk",
          "attachedTemplate",
          "oleObject",
          "ddeLink",
          "externalReference",
          "legacyDrawing2",
          "webPublishItem",
          "dataConsolidate" ->
          throw new AssertionError("an element " + element.name());
      // A formula of ours refers to cells and counts; it calls nothing beyond the file.
      case "f" ->
          assertThat(element.text())
              .doesNotContainIgnoringCase("HYPERLINK(")
              .doesNotContainIgnoringCase("WEBSERVICE(")
              .doesNotContainIgnoringCase("cmd")
              .doesNotContain("|", "[1]", "://");
      default -> {}
    }
  }

  private static void field(String instruction) {
    if (!instruction.isBlank()) {
      assertThat(FIELDS).contains(instruction.strip().split("[\\s\"]+", 2)[0]);
    }
  }

  @TestFactory
  Stream<DynamicTest> pdfFilesDoNothingAndCarryTheWorkbookOnly() {
    return each(
        pack -> {
          Path pdf = folder.resolve(pack.id() + ".pdf");
          Files.write(pdf, Example.export(pack, Format.PDF));
          // Exit code 3 would be a warning.
          JsonNode json = new JsonMapper().readTree(Foreign.run("qpdf", "--json", pdf.toString()));
          List<String> files = new ArrayList<>();
          Set<String> kinds = new TreeSet<>();
          scan(json.get("qpdf"), files, kinds);
          assertThat(json.at("/attachments").propertyNames()).hasSize(1);
          assertThat(files).isNotEmpty().containsOnly(pack.id() + ".xlsx");
          assertThat(kinds).isSubsetOf("/URI", "/GoTo");
        });
  }

  private static void scan(JsonNode node, List<String> files, Set<String> kinds) {
    if (node.isObject()) {
      assertThat(node.propertyNames()).doesNotContainAnyElementsOf(ACTIVE);
      String type = node.path("/Type").asString("");
      if (type.equals("/Filespec")) {
        files.add(node.path("/UF").asString("").replaceFirst("^u:", ""));
      }
      if (type.equals("/Action") || node.has("/URI") || (node.has("/D") && node.has("/S"))) {
        kinds.add(node.path("/S").asString("none"));
      }
      if (node.path("/Subtype").asString("").equals("/Link")) {
        assertThat(node.has("/A") || node.has("/Dest")).isTrue();
      }
      JsonNode address = node.path("/URI");
      if (address.isString()) {
        assertThat(address.asString()).matches("(?i)u:(https?://|mailto:).*");
      }
    }
    node.forEach(inside -> scan(inside, files, kinds));
  }

  private interface Check {
    void of(Pack pack) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Stream.concat(
        Example.all().stream()
            .map(
                example -> DynamicTest.dynamicTest(example.name(), () -> check.of(example.pack()))),
        Stream.of(DynamicTest.dynamicTest("links", () -> check.of(links()))));
  }

  private static Pack links() throws IOException {
    byte[] json = LINKS.getBytes(StandardCharsets.UTF_8);
    return switch (new BriefingReader(Set.of()).read("links.json", json)) {
      case Reading.Accepted accepted -> new Planner(Theme.standard()).plan(accepted.briefing());
      case Reading.Refused refused -> throw new AssertionError(refused.diagnostics().toString());
    };
  }
}
