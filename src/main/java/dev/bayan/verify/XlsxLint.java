package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.attribute;
import static java.util.Objects.requireNonNull;

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
  private final @Nullable XlsxSheetLint[] sheets;
  private final Set<String> names = new HashSet<>();
  private boolean hasData;

  XlsxLint(Pack pack, XlsxBook book) {
    this.pack = pack;
    this.book = book;
    sheets = new XlsxSheetLint[book.sheets().size()];
    book.sheets().forEach(sheet -> names.add(sheet.name()));
  }

  /**
   * Reads a sheet, and looks it through meanwhile.
   *
   * @param rows null: they are kept
   */
  XlsxSheet read(XlsxBook.Ref ref, XlsxSheetReader.@Nullable Rows rows) throws IOException {
    boolean isData = !pack.tables().isEmpty() && ref.index() == pack.tables().size() + 1;
    XlsxSheetLint lint = new XlsxSheetLint(this, book, ref, isData ? pack.labels().sheets() : null);
    sheets[ref.index()] = lint;
    return book.sheet(ref, rows, lint);
  }

  /** What was found; sheets that nobody has read are read for it. */
  List<Finding> findings() {
    try {
      new XlsxLook(this).check(book.styles());
      if (families.size() > 1) {
        report(XlsxRule.ONE_FAMILY, "/xl/styles.xml", "families are " + families);
      }
      workbook();
      strings();
      properties();
      for (XlsxBook.Ref ref : book.sheets()) {
        if (sheets[ref.index()] == null) {
          read(ref, (row, cells) -> {});
        }
        requireNonNull(sheets[ref.index()]).finish();
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
    } catch (Exception broken) {
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

  /** What the sheets are called. */
  Set<String> names() {
    return names;
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

  private void workbook() {
    String part = "/xl/workbook.xml";
    Set<String> folded = new HashSet<>();
    for (XlsxBook.Ref sheet : book.sheets()) {
      String name = sheet.name();
      if (name.isBlank()
          || name.length() > 31
          || ILLEGAL.matcher(name).find()
          || DEFAULT.matcher(name).matches()
          || !folded.add(name.toLowerCase(Locale.ROOT))) {
        report(XlsxRule.SHEET_NAMES, part, "a sheet called " + name);
      }
    }
    if (!book.opensFirst()) {
      report(XlsxRule.OPENING_VIEW, part, "another sheet is active");
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
