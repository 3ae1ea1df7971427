package dev.bayan.verify;

import dev.bayan.text.LocaleProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  XlsxLook(XlsxLint lint) {
    this.lint = lint;
  }

  void check(XlsxStyles styles) throws IOException {
    if (styles.formats().isEmpty()) {
      throw new IOException("no cell formats");
    }
    if (!styles.codes().isEmpty()) {
      codes(styles.codes());
    }
    for (XlsxStyles.Font font : styles.fonts()) {
      // Those of differential formats name what they change only.
      if (font.family() != null) {
        lint.family(font.family());
        if (lint.rightToLeft() && !font.arabic()) {
          lint.report(XlsxRule.ONE_FAMILY, STYLES, "a font without the Arabic character set");
        }
      }
    }
    // The first is no cell's.
    for (int i = 1; i < styles.formats().size(); i++) {
      alignment(styles.formats().get(i), STYLES + " format " + i);
    }
  }

  private void alignment(XlsxStyles.Format format, String place) {
    String order = format.readingOrder();
    String side = format.horizontal();
    String height = format.vertical();
    if (!"1".equals(order) && !"2".equals(order)) {
      lint.report(XlsxRule.READING_ORDER, place, "reading order " + order);
    }
    if (side == null || side.equals("general")) {
      lint.report(XlsxRule.EXPLICIT_SIDE, place, "aligned " + side);
    }
    if (!"top".equals(height) && !"center".equals(height)) {
      lint.report(XlsxRule.TOP_ALIGNED, place, "set at " + height);
    }
  }

  private void codes(List<String> codes) {
    if (PROVEN.size() > MOST_LOCALES) {
      PROVEN.clear();
    }
    Set<String> proven =
        PROVEN.computeIfAbsent(lint.locale(), none -> ConcurrentHashMap.newKeySet());
    for (String code : codes) {
      String key = lint.numerals() + code;
      if (!proven.contains(key)) {
        faulty = false;
        prove(code);
        if (!faulty && proven.size() < MOST_CODES) {
          proven.add(key);
        }
      }
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
