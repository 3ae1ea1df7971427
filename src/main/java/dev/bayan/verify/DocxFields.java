package dev.bayan.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the complex fields of a part (ECMA-376 part 1, 17.16.18): well-formed (21), with page
 * numbers in Arabic runs, and the bookmarks they name (25).
 */
final class DocxFields {

  private final DocxLint lint;
  private final String part;
  private final Deque<Field> open = new ArrayDeque<>();
  private boolean hasContents;

  private static final class Field {
    private final StringBuilder code = new StringBuilder();
    private String name = "";
    private boolean isSeparate;
    private boolean hasResult;

    private void separate() {
      isSeparate = true;
      String all = code.toString().strip();
      int end = all.indexOf(' ');
      name = end < 0 ? all : all.substring(0, end);
    }

    private boolean isNumber() {
      return switch (name) {
        case "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF" -> true;
        default -> false;
      };
    }
  }

  DocxFields(DocxLint lint, String part) {
    this.lint = lint;
    this.part = part;
  }

  /** Whether the paragraph that ends stands, or ended, in a table of contents. */
  boolean endsContents() {
    boolean was = hasContents;
    hasContents = false;
    for (Field field : open) {
      hasContents |= field.name.equals("TOC");
    }
    return was || hasContents;
  }

  /** Whether what is said now is a text, and not the number of a page. */
  boolean isShown() {
    Field field = open.peek();
    return field == null || !field.isNumber();
  }

  void code(String code) {
    Field field = open.peek();
    if (field != null && !field.isSeparate) {
      field.code.append(code);
    }
  }

  void mark(@Nullable String kind, String place) {
    Field field = open.peek();
    switch (String.valueOf(kind)) {
      case "begin" -> open.push(new Field());
      case "separate" -> {
        if (field == null || field.isSeparate || field.code.toString().isBlank()) {
          report(place, "a field without a beginning or a code");
        } else {
          field.separate();
          hasContents |= field.name.equals("TOC");
          lint.links().field(field.code.toString(), place);
        }
      }
      default -> {
        if (field == null) {
          report(place, "a field ends that has not begun");
          return;
        }
        open.pop();
        if (!field.isSeparate || !field.hasResult) {
          report(place, "a field shows nothing: " + field.code.toString().strip());
        }
      }
    }
  }

  /** A run with words, in a field or not. Word writes digits as the direction of the run tells. */
  void result(CharSequence text, boolean rtl) {
    for (Field field : open) {
      field.hasResult |= field.isSeparate;
    }
    Field field = open.peek();
    if (field != null && field.isNumber()) {
      char digit = text.charAt(text.length() - 1);
      if (Character.isDigit(digit) && rtl != digit > '9') {
        report(part, "a page number in a run of the other digits: " + field.name);
      }
    }
  }

  /** The part ends. */
  void finish(String place) {
    if (!open.isEmpty()) {
      report(place, "a field does not end: " + open.element().code.toString().strip());
    }
  }

  private void report(String place, String found) {
    lint.report(DocxRule.FIELDS, place, found);
  }
}
