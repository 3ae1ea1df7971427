package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.attribute;

import dev.bayan.text.LocaleProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Sees to the rules that the style sheet keeps: alignment, faces, number formats (18.8). */
final class XlsxLook {

  private static final String STYLES = "/xl/styles.xml";
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
  private static final Pattern TAG = Pattern.compile("\\[\\$-([0-9A-F]{5,8})]");
  private static final Pattern MONTH = Pattern.compile("d \"([^\"]*)\" yyyy");
  private static final Pattern FIGURES = Pattern.compile("[0#]|yyyy|mmmm|d");

  /** Number formats that are as they should be, by the locale; the same stand in most workbooks. */
  private static final Map<LocaleProfile, Set<String>> PROVEN = new ConcurrentHashMap<>();

  /** So many locales and formats are kept. */
  private static final int MOST_LOCALES = 64;

  private static final int MOST_CODES = 10_000;

  private final XlsxLint lint;
  private boolean faulty;
  private final List<Format> formats = new ArrayList<>();

  /** A cell format, as far as rules ask for it. */
  record Format(boolean rightToLeft, boolean quoted, String code) {}

  XlsxLook(XlsxLint lint) {
    this.lint = lint;
  }

  Format format(int index) {
    return formats.get(index);
  }

  void walk(XlsxBook book) throws IOException, XMLStreamException {
    Map<String, String> codes = new HashMap<>();
    boolean cells = false;
    XMLStreamReader in = book.open(STYLES);
    while (in.hasNext()) {
      in.next();
      if (in.isEndElement() && in.getLocalName().equals("cellXfs")) {
        cells = false;
      }
      if (!in.isStartElement()) {
        continue;
      }
      switch (in.getLocalName()) {
        case "numFmt" -> {
          String code = XlsxBook.unescape(attribute(in, "formatCode"));
          codes.put(attribute(in, "numFmtId"), code);
          code(code);
        }
        case "font" -> font(in);
        case "cellXfs" -> cells = true;
        case "xf" -> {
          if (cells) {
            boolean quoted = "1".equals(in.getAttributeValue(null, "quotePrefix"));
            String code = codes.getOrDefault(attribute(in, "numFmtId"), "");
            formats.add(new Format(false, quoted, code));
            if (formats.size() > 1) {
              in.nextTag();
              alignment(in, quoted, code);
            }
          }
        }
        default -> {}
      }
    }
  }

  /** Every font but those of differential formats, which name what they change only. */
  private void font(XMLStreamReader in) throws XMLStreamException {
    boolean named = false;
    boolean arabic = false;
    while (in.next() >= 0) {
      if (in.isEndElement() && in.getLocalName().equals("font")) {
        break;
      }
      if (in.isStartElement()) {
        named |= in.getLocalName().equals("name");
        arabic |= in.getLocalName().equals("charset") && "178".equals(in.getAttributeValue(0));
      }
      if (in.isStartElement() && in.getLocalName().equals("name")) {
        lint.family(in.getAttributeValue(0));
      }
    }
    if (named && lint.rightToLeft() && !arabic) {
      lint.report(XlsxRule.ONE_FAMILY, STYLES, "a font without the Arabic character set");
    }
  }

  private void alignment(XMLStreamReader in, boolean quoted, String code) {
    String place = STYLES + " format " + (formats.size() - 1);
    String order = in.isStartElement() ? in.getAttributeValue(null, "readingOrder") : null;
    String side = in.isStartElement() ? in.getAttributeValue(null, "horizontal") : null;
    String height = in.isStartElement() ? in.getAttributeValue(null, "vertical") : null;
    if (!"1".equals(order) && !"2".equals(order)) {
      lint.report(XlsxRule.READING_ORDER, place, "reading order " + order);
    }
    if (side == null || side.equals("general")) {
      lint.report(XlsxRule.EXPLICIT_SIDE, place, "aligned " + side);
    }
    if (!"top".equals(height) && !"center".equals(height)) {
      lint.report(XlsxRule.TOP_ALIGNED, place, "set at " + height);
    }
    formats.set(formats.size() - 1, new Format("2".equals(order), quoted, code));
  }

  private void code(String code) {
    if (PROVEN.size() > MOST_LOCALES) {
      PROVEN.clear();
    }
    Set<String> proven =
        PROVEN.computeIfAbsent(lint.locale(), none -> ConcurrentHashMap.newKeySet());
    String key = lint.numerals() + code;
    if (proven.contains(key)) {
      return;
    }
    faulty = false;
    prove(code);
    if (!faulty && proven.size() < MOST_CODES) {
      proven.add(key);
    }
  }

  private void report(XlsxRule rule, String code) {
    faulty = true;
    lint.report(rule, STYLES, "the format " + code);
  }

  private void prove(String code) {
    Matcher quoted = QUOTED.matcher(code);
    while (quoted.find()) {
      if (quoted.group().indexOf('%') >= 0 || quoted.group().indexOf('\u066A') >= 0) {
        report(XlsxRule.PERCENT, code);
      }
    }
    Matcher month = MONTH.matcher(code);
    while (month.find()) {
      if (!lint.locale().months().contains(month.group(1))) {
        report(XlsxRule.MONTHS, code);
      }
    }
    String bare = QUOTED.matcher(code).replaceAll("");
    for (String section : bare.split(";", -1)) {
      Matcher tag = TAG.matcher(section);
      boolean figures = FIGURES.matcher(section.replaceAll("\\[[^]]*]", "")).find();
      if (!figures) {
        continue;
      }
      if (!tag.find()) {
        report(XlsxRule.EVERY_SECTION, code);
        continue;
      }
      long number = Long.parseLong(tag.group(1), 16);
      if (number >> 24 != lint.numerals()) {
        report(XlsxRule.DIGITS_BY_FORMAT, code);
      }
      if (section.contains("mmmm") && (number & 0xFFFF) != lint.locale().lcid()) {
        report(XlsxRule.MONTHS, code);
      }
      if (section.contains("yyyy") && (number >> 16 & 0xFF) == 0) {
        report(XlsxRule.CALENDAR, code);
      }
    }
  }
}
