package dev.bayan.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The fixed words of a workbook, in one language; {@link Labels} has those that all files share.
 *
 * <pre>
 * labels.sheets().coverage() → التغطية
 * </pre>
 *
 * @param data name of the workbook's sheet with every cell of every comparison in a row of its own
 * @param coverage name of the workbook's sheet that says of whom what is known
 * @param role over the names of rows
 * @param party over the names of columns
 * @param kind over what a cell holds: one of the next five
 * @param kindContinued a row that goes on with the text of the one above
 * @param searchText over the text as it is looked for, see {@link SearchFold}
 * @param available what the coverage says where something is known
 * @param coverageNote tells how the coverage is read
 * @param coverageTotals stands where a comparison is too large to be shown role by role
 * @param comparisons before how many there are
 * @param paragraphs before how many there are
 * @param briefings name of the sheet that lists them in the workbook of all packs
 * @param briefing over what a briefing is called in files
 */
public record SheetLabels(
    String data,
    String coverage,
    String role,
    String party,
    String kind,
    String kindText,
    String kindNumber,
    String kindDate,
    String kindEmpty,
    String kindContinued,
    String searchText,
    String number,
    String day,
    String unit,
    String note,
    String wordCount,
    String total,
    String available,
    String coverageNote,
    String coverageTotals,
    String comparisons,
    String known,
    String unknown,
    String paragraphs,
    String briefings,
    String briefing) {

  static final SheetLabels ARABIC =
      new SheetLabels(
          "البيانات",
          "التغطية",
          "الدور",
          "الطرف",
          "النوع",
          "نص",
          "عدد",
          "تاريخ",
          "لا بيانات",
          "تتمة",
          "نص البحث",
          "العدد",
          "اليوم",
          "الوحدة",
          "ملاحظة",
          "عدد الكلمات",
          "المجموع",
          "متوفر",
          "«متوفر» في خلية ملونة: نص أو عدد أو تاريخ. «لا بيانات» في خلية بيضاء: لا يعرف شيء.",
          "المقارنة كبيرة، فهذه مجاميع الأطراف وحدها.",
          "المقارنات",
          "خلايا فيها بيانات",
          "خلايا بلا بيانات",
          "الفقرات",
          "الإحاطات",
          "الإحاطة");

  static final SheetLabels ENGLISH =
      new SheetLabels(
          "Data",
          "Coverage",
          "Role",
          "Party",
          "Kind",
          "Text",
          "Number",
          "Date",
          "No data",
          "Continued",
          "Search text",
          "Number",
          "Day",
          "Unit",
          "Note",
          "Words",
          "Total",
          "Available",
          "“Available”, in a tinted cell: a text, a number or a date. “No data”, in a white cell:"
              + " nothing is known.",
          "The comparison is large: these are the totals of its parties only.",
          "Comparisons",
          "Cells with data",
          "Cells without data",
          "Paragraphs",
          "Briefings",
          "Briefing");

  static final List<String> NAMES =
      List.of(
          "data",
          "coverage",
          "role",
          "party",
          "kind",
          "kindText",
          "kindNumber",
          "kindDate",
          "kindEmpty",
          "kindContinued",
          "searchText",
          "number",
          "day",
          "unit",
          "note",
          "wordCount",
          "total",
          "available",
          "coverageNote",
          "coverageTotals",
          "comparisons",
          "known",
          "unknown",
          "paragraphs",
          "briefings",
          "briefing");

  /** These labels, with other words for some; kinds that would be one keep their words. */
  SheetLabels with(Map<String, String> words) {
    SheetLabels others =
        new SheetLabels(
            words.getOrDefault("data", data),
            words.getOrDefault("coverage", coverage),
            words.getOrDefault("role", role),
            words.getOrDefault("party", party),
            words.getOrDefault("kind", kind),
            words.getOrDefault("kindText", kindText),
            words.getOrDefault("kindNumber", kindNumber),
            words.getOrDefault("kindDate", kindDate),
            words.getOrDefault("kindEmpty", kindEmpty),
            words.getOrDefault("kindContinued", kindContinued),
            words.getOrDefault("searchText", searchText),
            words.getOrDefault("number", number),
            words.getOrDefault("day", day),
            words.getOrDefault("unit", unit),
            words.getOrDefault("note", note),
            words.getOrDefault("wordCount", wordCount),
            words.getOrDefault("total", total),
            words.getOrDefault("available", available),
            words.getOrDefault("coverageNote", coverageNote),
            words.getOrDefault("coverageTotals", coverageTotals),
            words.getOrDefault("comparisons", comparisons),
            words.getOrDefault("known", known),
            words.getOrDefault("unknown", unknown),
            words.getOrDefault("paragraphs", paragraphs),
            words.getOrDefault("briefings", briefings),
            words.getOrDefault("briefing", briefing));
    return others.kindsDiffer() ? others : others.withKindsOf(this);
  }

  /** What a cell can hold, in the order of the record. */
  public List<String> kinds() {
    return List.of(kindText, kindNumber, kindDate, kindEmpty, kindContinued);
  }

  /** Formulas count by these words, whatever their case. */
  private boolean kindsDiffer() {
    Set<String> seen = new HashSet<>();
    List<String> all = new ArrayList<>(kinds());
    all.removeIf(kind -> !seen.add(kind.toLowerCase(Locale.ROOT)));
    return all.size() == kinds().size();
  }

  private SheetLabels withKindsOf(SheetLabels other) {
    return with(
        Map.of(
            "kindText", other.kindText,
            "kindNumber", other.kindNumber,
            "kindDate", other.kindDate,
            "kindEmpty", other.kindEmpty,
            "kindContinued", other.kindContinued));
  }
}
