package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Tags;
import java.time.LocalDate;

/**
 * Writes content controls (ECMA-376 part 1, 17.5.2) round what a machine is to find again in an
 * edited document. They show on the screen when they are touched, and never on paper. {@link Tags}
 * says what they are called.
 */
final class Controls {

  /** Word takes no longer name (17.5.2.1). */
  private static final int LONGEST = 64;

  private final Xml xml;
  private final Language language;
  private int last;

  Controls(Xml xml, Language language) {
    this.xml = xml;
    this.language = language;
  }

  /** Round runs of a paragraph. */
  void around(String tag, String name, Runnable content) {
    start(tag, name);
    xml.end();
    content(content);
  }

  /** Round a day, which Word offers a calendar for (17.5.2.7). */
  void around(LocalDate day, String name, Runnable content) {
    start(Tags.DATE, name);
    xml.start("w:date").attr("w:fullDate", day + "T00:00:00Z");
    Wml.val(xml, "w:dateFormat", "d MMMM yyyy");
    Wml.val(xml, "w:lid", language.rightToLeft() ? language.complex() : language.latin());
    Wml.val(xml, "w:storeMappedDataAs", "dateTime");
    Wml.val(xml, "w:calendar", "gregorian");
    xml.end().end();
    content(content);
  }

  /** Leaves the control's properties open. */
  private void start(String tag, String name) {
    xml.start("w:sdt").start("w:sdtPr");
    Wml.val(xml, "w:alias", shortened(name));
    Wml.val(xml, "w:tag", tag);
    Wml.val(xml, "w:id", ++last);
  }

  private void content(Runnable content) {
    xml.start("w:sdtContent");
    content.run();
    xml.end().end();
  }

  /** Starts the table of contents, which Word knows by its gallery (17.5.2.12). */
  void startContents() {
    xml.start("w:sdt").start("w:sdtPr");
    Wml.val(xml, "w:id", ++last);
    xml.start("w:docPartObj");
    Wml.val(xml, "w:docPartGallery", "Table of Contents");
    Wml.on(xml, "w:docPartUnique");
    xml.end().end().start("w:sdtContent");
  }

  void endContents() {
    xml.end().end();
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int end = LONGEST - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
