package dev.bayan.cases;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a part's markup, as a StAX walk meets it. Names are local; an attribute keeps its
 * prefix only where that is not the element's own, as in {@code r:id}.
 */
record Markup(String name, Map<String, String> attributes, List<Markup> children, String text) {

  static final Markup NONE = new Markup("", Map.of(), List.of(), "");

  /** An element whose end has not been met yet. */
  private record Open(
      String name, Map<String, String> attributes, List<Markup> children, StringBuilder text) {}

  static Markup read(byte[] part) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return walk(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
    } catch (XMLStreamException e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static Markup walk(XMLStreamReader xml) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    Markup last = NONE;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            open.push(
                new Open(
                    xml.getLocalName(), attributes(xml), new ArrayList<>(), new StringBuilder()));
        case XMLStreamConstants.CHARACTERS -> open.element().text().append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          Open done = open.pop();
          last =
              new Markup(done.name(), done.attributes(), done.children(), done.text().toString());
          if (!open.isEmpty()) {
            open.element().children().add(last);
          }
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return last;
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      boolean own = prefix.isEmpty() || prefix.equals(xml.getPrefix());
      attributes.put(
          (own ? "" : prefix + ":") + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** An attribute's value; empty where there is none. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String child) {
    return children.stream().anyMatch(element -> element.name().equals(child));
  }

  /** The first child of that name, or an element without anything. */
  Markup child(String child) {
    return all(child).findFirst().orElse(NONE);
  }

  /** The children of that name. */
  Stream<Markup> all(String child) {
    return children.stream().filter(element -> element.name().equals(child));
  }

  /** This element and all below it, in document order. */
  Stream<Markup> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Markup::walk));
  }

  /** Whether there is such an element at all. */
  boolean exists() {
    return !name.isEmpty();
  }

  /** Whether a property stands and is not switched off (ECMA-376 part 1, 17.17.4). */
  boolean isOn() {
    return exists() && !List.of("0", "false", "off").contains(get("val"));
  }

  boolean isOn(String child) {
    return child(child).isOn();
  }
}
