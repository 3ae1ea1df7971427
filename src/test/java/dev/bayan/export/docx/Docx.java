package dev.bayan.export.docx;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.plan.Pack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A Word file as a stranger sees it: parts of a zip, questions in XPath with local names. */
final class Docx {

  final Map<String, byte[]> parts = new TreeMap<>();

  Docx(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  static Docx of(Pack pack) throws IOException {
    return new Docx(new DocxExporter().export(pack));
  }

  /** The packs that every rule must hold for. */
  static Stream<Pack> packs() {
    return Stream.concat(
        Stream.of(
                Samples.everything(),
                Samples.english(),
                Samples.longTable(120, 2),
                Samples.longTable(5, 12))
            .map(Samples::pack),
        SeedArticle.isPresent()
            ? Stream.of(Samples.pack(SeedArticle.briefing()))
            : Stream.<Pack>of());
  }

  static Stream<Pack> arabicPacks() {
    return packs().filter(pack -> pack.direction().isRightToLeft());
  }

  String markup(String part) {
    return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
  }

  List<String> names(String prefix) {
    return parts.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** Elements by an XPath in which {@code w:p} is any element called p. */
  List<Element> all(String part, String path) throws Exception {
    byte[] content = parts.get(part);
    if (content == null) {
      throw new AssertionError("no part " + part + " among " + parts.keySet());
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    // Without name spaces the parser keeps prefixes in the names, which are always w: or r:.
    String plain = path.replaceAll("(?<![@\\w:])(w:\\w+)", "*[name()='$1']");
    plain = plain.replaceAll("@([wr]:\\w+)", "@*[name()='$1']");
    NodeList found = (NodeList) xpath.evaluate(plain, document, XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static List<String> attributes(List<Element> elements, String name) {
    return elements.stream().map(element -> element.getAttribute(name)).toList();
  }

  /** The text of a paragraph or run; breaks and tabs as one space. */
  static String text(Element element) {
    NodeList texts = element.getElementsByTagName("w:t");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < texts.getLength(); i++) {
      text.append(texts.item(i).getTextContent());
    }
    return text.toString();
  }

  String text() throws Exception {
    return all("word/document.xml", "//w:p").stream()
        .map(Docx::text)
        .collect(Collectors.joining("\n"));
  }

  static boolean has(Element element, String child) {
    return element.getElementsByTagName(child).getLength() > 0;
  }
}
