package dev.bayan.text;

import java.util.List;

/**
 * The names of the Gregorian months, January first: five Arabic sets and the English one, as the
 * Common Locale Data Repository has them.
 */
enum MonthNames {
  /** From Latin, as in Egypt, Sudan, Libya and the Gulf. */
  EGYPT(
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر"),

  /** From Syriac, as in the Levant and Iraq. */
  LEVANT(
      "كانون الثاني",
      "شباط",
      "آذار",
      "نيسان",
      "أيار",
      "حزيران",
      "تموز",
      "آب",
      "أيلول",
      "تشرين الأول",
      "تشرين الثاني",
      "كانون الأول"),

  /** From French, as in Algeria and Tunisia. */
  ALGERIA(
      "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر"),

  MOROCCO(
      "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر",
      "نونبر", "دجنبر"),

  MAURITANIA(
      "يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر", "أكتوبر",
      "نوفمبر", "دجمبر"),

  ENGLISH(
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December");

  // Immutable, though its type does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  MonthNames(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }
}
