package dev.bayan.cli.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Briefings made up from a number: the same number gives the same briefing, another number another
 * title, other words, other tables.
 *
 * <pre>
 * byte[] json = new Briefings(1).article(7); // bench-000007, about 500 words, a table of 4 × 2
 * </pre>
 */
public final class Briefings {

  private static final int LARGE_COLUMNS = 6;

  private final long seed;

  public Briefings(long seed) {
    this.seed = seed;
  }

  public static String id(int number) {
    String digits = Integer.toString(number);
    return "bench-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }

  /** A briefing as long as the article the project began with, in the shape it has. */
  public byte[] article(int number) {
    Vocabulary words = new Vocabulary(new Random(31 * seed + number));
    Json json = head(words, id(number), words.phrase(words.between(6, 12)));
    json.open("sections", '[');
    json.open('{').open("content", '[');
    json.value(words.sentence(12)).value(words.sentence(words.between(9, 15)));
    json.close(']').close('}');
    for (int i = 0; i < 2; i++) {
      json.open('{').value("heading", words.phrase(words.between(4, 9))).open("content", '[');
      json.value(words.paragraph(words.between(45, 80)));
      extra(json, words);
      json.close(']').close('}');
    }
    json.open('{').value("heading", words.phrase(6)).open("content", '[');
    json.value(words.paragraph(words.between(45, 80)));
    list(json, words, "bullets", 5);
    json.open('{').value("comparison", "roles").close('}');
    json.value(words.paragraph(words.between(50, 75)));
    json.close(']').close('}').close(']');
    json.open("comparisons", '[');
    Tables.small(json, words);
    return finished(json.close(']'));
  }

  /** One comparison of six columns, and as many sections as asked for, two paragraphs in each. */
  public byte[] large(int rows, int sections) {
    Vocabulary words = new Vocabulary(new Random(seed));
    Json json = head(words, "bench-large", words.phrase(8));
    json.open("sections", '[');
    for (int i = 0; i < Math.max(1, sections); i++) {
      json.open('{').value("heading", words.phrase(5)).open("content", '[');
      json.value(words.paragraph(60)).value(words.paragraph(40));
      json.close(']').close('}');
    }
    json.close(']');
    if (rows > 0) {
      json.open("comparisons", '[');
      Tables.large(json, words, rows, LARGE_COLUMNS);
      json.close(']');
    }
    return finished(json);
  }

  private static Json head(Vocabulary words, String id, String title) {
    Json json = new Json().open('{');
    json.value("id", id).value("language", "ar");
    if (words.chance(30)) {
      json.value("digits", words.chance(50) ? "arabic-indic" : "latin");
    }
    json.value("title", title).value("summary", words.paragraph(words.between(35, 55)));
    if (words.chance(60)) {
      json.value("date", Tables.date(words)).value("author", words.phrase(2));
    }
    if (words.chance(40)) {
      json.open("source", '{').value("name", words.phrase(3));
      json.value("url", "https://example.org/" + id).close('}');
    }
    json.value("classification", words.chance(50) ? "public" : "internal");
    json.open("keywords", '[').value(words.noun() + " " + id).value("Gaza").close(']');
    return json;
  }

  /** What some articles have and others do not. */
  private static void extra(Json json, Vocabulary words) {
    if (words.chance(25)) {
      json.open('{').value("quote", words.sentence(14)).value("by", words.phrase(2)).close('}');
    } else if (words.chance(25)) {
      list(json, words, "numbered", 3);
    }
  }

  private static void list(Json json, Vocabulary words, String kind, int items) {
    json.open('{').open(kind, '[');
    for (int i = 0; i < items; i++) {
      json.value(words.sentence(words.between(5, 9)));
    }
    json.close(']').close('}');
  }

  private static byte[] finished(Json json) {
    return json.close('}').toString().getBytes(StandardCharsets.UTF_8);
  }
}
