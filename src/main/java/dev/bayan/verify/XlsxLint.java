package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.attribute;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Texts;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.LocaleProfile;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds what Excel would not show right, or what an analyst would miss: the {@link XlsxRule}s.
 *
 * <pre>
 * new XlsxLint(pack, book).findings() → warnings, none for a file of ours
 * </pre>
 */
final class XlsxLint {

  private static final int LONGEST = 32_767;
  private static final Pattern ILLEGAL = Pattern.compile("[:\\\\/?*\\[\\]]|^'|'$");
  private static final Pattern DEFAULT = Pattern.compile("(?iu)(?:sheet|ورقة)\\s*\\p{Nd}*");

  private final Pack pack;
  private final XlsxBook book;
  private final Findings findings = new Findings();
  private final Set<String> families = new HashSet<>();
  private final Set<Integer> titled = new HashSet<>();
  private boolean hasData;

  XlsxLint(Pack pack, XlsxBook book) {
    this.pack = pack;
    this.book = book;
  }

  List<Finding> findings() {
    try {
      XlsxLook look = new XlsxLook(this);
      look.walk(book);
      if (families.size() > 1) {
        report(XlsxRule.ONE_FAMILY, "/xl/styles.xml", "families are " + families);
      }
      workbook();
      strings();
      properties();
      for (int i = 0; i < book.sheets().size(); i++) {
        new XlsxSheetLint(this, look, book, i, titled.contains(i)).walk();
      }
      for (String part : book.names()) {
        if (part.startsWith("/xl/charts/")) {
          chart(part);
        } else if (part.startsWith("/xl/drawings/drawing")) {
          drawing(part);
        }
      }
      if (!hasData && !pack.tables().isEmpty()) {
        report(XlsxRule.LONG_FORM, "/xl/workbook.xml", "no table of the data");
      }
    } catch (IOException | XMLStreamException | RuntimeException broken) {
      // A measure that is no number, and the like: no file of ours, so it is no mere warning.
      findings.add(new Finding("", "the file cannot be looked through: " + broken));
    }
    return findings.all();
  }

  boolean rightToLeft() {
    return pack.direction().isRightToLeft();
  }

  /** The digits of the pack as formats name them. */
  int numerals() {
    return pack.digits() == DigitStyle.LATIN ? 1 : 2;
  }

  /** Whose names the months have. */
  LocaleProfile locale() {
    return pack.locale();
  }

  /** The look at the rows of a sheet's data; null of any other sheet. */
  @Nullable XlsxTypes types(int index) {
    boolean isData = !pack.tables().isEmpty() && index == pack.tables().size() + 1;
    return isData ? new XlsxTypes(this, pack.labels().sheets()) : null;
  }

  void family(String name) {
    families.add(name);
  }

  void data() {
    hasData = true;
  }

  void report(XlsxRule rule, String place, String found) {
    findings.report(rule, place, found);
  }

  private void workbook() throws IOException, XMLStreamException {
    String part = "/xl/workbook.xml";
    Set<String> names = new HashSet<>();
    for (XlsxBook.Ref sheet : book.sheets()) {
      String name = sheet.name();
      if (name.isBlank()
          || name.length() > 31
          || ILLEGAL.matcher(name).find()
          || DEFAULT.matcher(name).matches()
          || !names.add(name.toLowerCase(Locale.ROOT))) {
        report(XlsxRule.SHEET_NAMES, part, "a sheet called " + name);
      }
    }
    XMLStreamReader in = book.open(part);
    while (in.hasNext()) {
      in.next();
      if (in.isStartElement() && in.getLocalName().equals("definedName")) {
        if ("_xlnm.Print_Titles".equals(in.getAttributeValue(null, "name"))) {
          titled.add(Integer.parseInt(attribute(in, "localSheetId")));
        }
      } else if (in.isStartElement() && in.getLocalName().equals("workbookView")) {
        if (!"0".equals(in.getAttributeValue(null, "activeTab"))) {
          report(XlsxRule.OPENING_VIEW, part, "another sheet is active");
        }
      }
    }
  }

  private void strings() {
    for (String text : book.strings()) {
      if (isMarked(text) && !saysMarks()) {
        report(XlsxRule.CLEAN_TEXT, "/xl/sharedStrings.xml", XlsxCheck.excerpt(text));
      }
      if (text.length() > LONGEST) {
        report(XlsxRule.CELL_LIMIT, "/xl/sharedStrings.xml", XlsxCheck.excerpt(text));
      }
    }
  }

  /** Whether the pack itself has a directional mark somewhere. */
  private boolean saysMarks() {
    return Texts.of(pack).stream().anyMatch(prose -> isMarked(prose.text()))
        || isMarked(pack.labels().toString() + pack.properties());
  }

  private static boolean isMarked(String text) {
    return text.indexOf('\u061C') >= 0
        || text.indexOf('\u200E') >= 0
        || text.indexOf('\u200F') >= 0;
  }

  private void properties() throws IOException, XMLStreamException {
    String title = "";
    if (book.has("/docProps/core.xml")) {
      XMLStreamReader in = book.open("/docProps/core.xml");
      while (in.hasNext()) {
        in.next();
        if (in.isStartElement() && in.getLocalName().equals("title")) {
          title = in.getElementText();
        }
      }
    }
    if (title.isBlank()) {
      report(XlsxRule.PROPERTIES, "/docProps/core.xml", "no title");
    }
  }

  private void chart(String part) throws IOException, XMLStreamException {
    String expected = rightToLeft() ? "maxMin" : "minMax";
    boolean categories = false;
    XMLStreamReader in = book.open(part);
    while (in.hasNext()) {
      in.next();
      if (in.isEndElement()) {
        categories &= !in.getLocalName().equals("catAx");
      } else if (in.isStartElement()) {
        categories |= in.getLocalName().equals("catAx");
        String value = in.getAttributeValue(null, "val");
        boolean turned = in.getLocalName().equals("orientation") && !expected.equals(value);
        boolean aside = in.getLocalName().equals("legendPos") && !"r".equals(value);
        if ((categories && turned) || aside) {
          report(XlsxRule.CHART_DIRECTION, part, in.getLocalName() + " is " + value);
        }
      }
    }
  }

  private void drawing(String part) throws IOException, XMLStreamException {
    XMLStreamReader in = book.open(part);
    while (in.hasNext()) {
      in.next();
      if (in.isStartElement() && in.getLocalName().equals("cNvPr")) {
        String alt = in.getAttributeValue(null, "descr");
        if (alt == null || alt.isBlank()) {
          report(XlsxRule.ALT_TEXT, part, "nothing said of " + attribute(in, "name"));
        }
      }
    }
  }
}
