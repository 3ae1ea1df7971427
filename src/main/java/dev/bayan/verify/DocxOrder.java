package dev.bayan.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rule on the order of elements (33), as the schema's sequences have it (ECMA-376 part 1, annex
 * A): where it is broken, Word offers to repair the file.
 *
 * <pre>
 * &lt;w:pPr&gt;&lt;w:jc/&gt;&lt;w:bidi/&gt;&lt;/w:pPr&gt; → bidi stands behind jc in pPr
 * </pre>
 *
 * <p>Run properties are a choice in the present schema, and were a sequence in the first, which
 * Word still writes.
 */
final class DocxOrder implements DocxXml.Listener {

  /** Of each element, the ranks of its children; those that share one are in no order. */
  private static final Map<String, Map<String, Integer>> SEQUENCES = new HashMap<>();

  static {
    sequence("p", "pPr");
    sequence("r", "rPr");
    sequence("hyperlink", "rPr");
    sequence("sdt", "sdtPr sdtEndPr sdtContent");
    sequence("tbl", "tblPr tblGrid tr|sdt");
    sequence("tr", "tblPrEx trPr tc|sdt");
    sequence("tc", "tcPr p|tbl|sdt");
    sequence(
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
            + " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct"
            + " autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
            + " contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
            + " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange");
    sequence(
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
            + " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight"
            + " u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish"
            + " oMath");
    sequence(
        "tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
            + " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
            + " tblDescription");
    sequence(
        "tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
            + " vAlign hideMark");
    sequence(
        "sectPr",
        "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
            + " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
            + " rtlGutter docGrid printerSettings");
    sequence("tblBorders", "top left|start bottom right|end insideH insideV");
    sequence("tblCellMar", "top left|start bottom right|end");
    sequence("pBdr", "top left bottom right between bar");
    sequence("styles", "docDefaults latentStyles style");
    sequence("docDefaults", "rPrDefault pPrDefault");
    sequence(
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed"
            + " qFormat locked pPr rPr tblPr trPr tcPr tblStylePr");
    sequence("tblStylePr", "pPr rPr tblPr trPr tcPr");
    sequence("numbering", "numPicBullet abstractNum num numIdMacAtCleanup");
    sequence("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl");
    sequence("num", "abstractNumId lvlOverride");
    sequence(
        "lvl",
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr");
    sequence(
        "settings",
        "writeProtection view zoom removePersonalInformation removeDateAndTime embedTrueTypeFonts"
            + " embedSystemFonts saveSubsetFonts mirrorMargins trackRevisions documentProtection"
            + " defaultTabStop evenAndOddHeaders characterSpacingControl updateFields footnotePr"
            + " endnotePr compat rsids mathPr themeFontLang clrSchemeMapping shapeDefaults"
            + " decimalSymbol listSeparator");
    sequence(
        "font",
        "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic"
            + " embedBoldItalic");
  }

  private final DocxLint lint;
  private final String part;
  private final int[] ranks = new int[DocxXml.DEEPEST + 1];
  private final String[] last = new String[DocxXml.DEEPEST + 1];

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final Map<String, Integer>[] sequences = new Map[DocxXml.DEEPEST + 1];

  private int depth;

  DocxOrder(DocxLint lint, String part) {
    this.lint = lint;
    this.part = part;
    Arrays.fill(last, "");
  }

  private static void sequence(String parent, String children) {
    Map<String, Integer> ranks = new HashMap<>();
    int rank = 0;
    for (String alike : children.split(" ", -1)) {
      rank++;
      for (String child : alike.split("\\|", -1)) {
        // As the names are that the parser gives.
        ranks.put(child.intern(), rank);
      }
    }
    SEQUENCES.put(parent, ranks);
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    @Nullable Map<String, Integer> sequence = sequences[depth];
    if (sequence != null) {
      Integer rank = sequence.get(name);
      if (rank == null) {
        // Whatever has no place in the sequence: content, which properties must stand before.
        rank = parent.equals("p") || parent.equals("r") ? Integer.MAX_VALUE : ranks[depth];
      }
      if (rank < ranks[depth]) {
        lint.report(
            DocxRule.SCHEMA_ORDER,
            part,
            "%s stands behind %s in %s".formatted(name, last[depth], parent));
      }
      ranks[depth] = rank;
      last[depth] = name;
    }
    depth++;
    ranks[depth] = 0;
    sequences[depth] = SEQUENCES.get(name);
  }

  @Override
  public void end(String name) {
    depth--;
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // Texts stand where their elements do.
  }
}
