package dev.bayan.verify;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the font table: each font that the file carries can be made out (rule 27). */
final class DocxFonts implements DocxXml.Listener {

  private static final String PART = "word/fontTable.xml";

  private final DocxLint lint;
  private final OfficeParts parts;
  private final @Nullable DocxRelations relations;
  private final DocxProven proven;

  /**
   * @param relations of the font table; null where it has none
   */
  DocxFonts(
      DocxLint lint, OfficeParts parts, @Nullable DocxRelations relations, DocxProven proven) {
    this.lint = lint;
    this.parts = parts;
    this.relations = relations;
    this.proven = proven;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    if (name.startsWith("embed") && parent.equals("font")) {
      String target = relations == null ? null : relations.target(attributes.local("id"));
      String key = String.valueOf(attributes.get("fontKey"));
      OfficeParts.Entry entry = parts.entry(target);
      try {
        if (target == null || entry == null || !proven.isFont(parts, target, entry, key)) {
          lint.report(DocxRule.FONTS, PART, name + " is not a font: " + target);
        }
      } catch (IOException damaged) {
        lint.damaged(damaged);
      }
    }
  }

  @Override
  public void end(String name) {
    // All is said in attributes.
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // All is said in attributes.
  }
}
