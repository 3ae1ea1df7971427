package dev.bayan.read;

import dev.bayan.text.LocaleProfile;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Language tags (BCP 47, RFC 5646): well formed, with a language of ISO 639 in its shortest code
 * and, if they name one, a country of ISO 3166.
 *
 * <pre>
 * "ar-EG" → ar-EG      "ara" → null, and B2201: write "ar"      "fa" → fa, and B2208
 * </pre>
 */
final class Languages {

  /** Codes of ISO 639-2 that stand for no language, or for several; {@code und} is no code here. */
  private static final List<String> NO_LANGUAGE = List.of("mis", "mul", "zxx");

  private final Values values;

  Languages(Values values) {
    this.values = values;
  }

  /** The tag; null where it names no language that a text could be in. */
  @Nullable String language(Node node) {
    String tag = values.word(node);
    if (tag == null) {
      return null;
    }
    Locale locale = parse(tag);
    if (locale != null && locale.getLanguage().isEmpty() && !tag.isEmpty()) {
      return refuse(node, "locale.no-language", tag, null);
    }
    if (locale == null || !isOfIso(locale)) {
      return refuse(node, "locale.bad-tag", tag, nearest(tag));
    }
    if (isNoLanguage(locale.getLanguage())) {
      return refuse(node, "locale.no-language", tag, null);
    }
    String shorter = shorter(locale.getLanguage());
    if (shorter != null) {
      String better = shorter + tag.substring(locale.getLanguage().length());
      return refuse(node, "locale.longer-code", tag, better);
    }
    warn(node, tag, locale);
    return tag;
  }

  private @Nullable String refuse(Node node, String key, String tag, @Nullable String better) {
    Message help =
        better == null
            ? Message.of("locale.tag.help")
            : Message.of("locale.write.help", Echo.quoted(better));
    values.problems().report(Code.BAD_LANGUAGE, node, Message.of(key, Echo.quoted(tag)), help);
    return null;
  }

  /** Months and labels are in Arabic and English only, digits in two styles. */
  private void warn(Node node, String tag, Locale locale) {
    if (!LocaleProfile.speaks(tag)) {
      boolean arabic = LocaleProfile.of(tag).direction().isRightToLeft();
      String key = arabic ? "locale.words-in-arabic" : "locale.words-in-english";
      warn(node, Message.of(key, Echo.quoted(locale.stripExtensions().toLanguageTag())));
    }
    String numbers = locale.getUnicodeLocaleType("nu");
    LocaleProfile profile = LocaleProfile.of(tag);
    if (numbers != null && profile.named() == null) {
      String used =
          switch (profile.digits()) {
            case LATIN -> "latn";
            case ARABIC_INDIC -> "arab";
          };
      warn(node, Message.of("locale.digits", Echo.quoted(numbers), Echo.quoted(used)));
    }
  }

  private void warn(Node node, Message message) {
    Message help = Message.of("locale.spoken.help");
    values.problems().report(Code.UNSPOKEN_LANGUAGE, node, message, help);
  }

  private static @Nullable Locale parse(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  /** The tag as it was perhaps meant, with hyphens; null where that is none either. */
  private static @Nullable String nearest(String tag) {
    String dashed = tag.replace('_', '-').strip();
    Locale locale = parse(dashed);
    return locale != null && isOfIso(locale) ? dashed : null;
  }

  private static boolean isOfIso(Locale locale) {
    String language = locale.getLanguage();
    String country = locale.getCountry();
    boolean known =
        language.length() == 3 || Arrays.asList(Locale.getISOLanguages()).contains(language);
    return known
        && (country.length() != 2 || Arrays.asList(Locale.getISOCountries()).contains(country));
  }

  /** No language at all, or one of the codes for private use, qaa to qtz. */
  private static boolean isNoLanguage(String language) {
    return NO_LANGUAGE.contains(language) || language.matches("q[a-t][a-z]");
  }

  /** The code of two letters for a language named by three; null where there is none. */
  private static @Nullable String shorter(String language) {
    if (language.length() != 3) {
      return null;
    }
    return Arrays.stream(Locale.getISOLanguages())
        .filter(two -> Locale.of(two).getISO3Language().equals(language))
        .findFirst()
        .orElse(null);
  }
}
