package dev.bayan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a code means: the resource {@code /explain/CODE.txt}, in parts that each begin with a line
 * of their own.
 *
 * <pre>
 * == en                  one line, an empty one, more lines
 * == ar                  the same in Arabic
 * == bad roles.json      a briefing that has the problem; further files stand beside it
 * == good roles.json     the briefing mended; without a name it is words, not a file
 * </pre>
 *
 * <p>{@code == bad a.json utf-16} names the encoding that the example has on a disk. In an example
 * {@code «a»×300} stands for 300 times what is between the guillemets.
 *
 * @param texts by language: the first line is the problem in short
 */
record Explanation(String code, Map<String, List<String>> texts, List<Example> examples) {

  private static final String PART = "== ";

  /** One file of an example, or the words that stand for one. */
  record Example(boolean isGood, String file, String encoding, List<String> lines) {}

  Explanation {
    texts = Map.copyOf(texts);
    examples = List.copyOf(examples);
  }

  /** The explanation of a code; null if there is none. */
  static @Nullable Explanation of(String code) {
    try (InputStream in = Explanation.class.getResourceAsStream("/explain/" + code + ".txt")) {
      return in == null
          ? null
          : parsed(code, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The problem in one line; empty where the language has none. */
  String inShort(String language) {
    List<String> text = text(language);
    return text.isEmpty() ? "" : text.get(0);
  }

  /** The whole text; empty where the language has none. */
  List<String> text(String language) {
    return texts.getOrDefault(language, List.of());
  }

  private static Explanation parsed(String code, List<String> lines) {
    Map<String, List<String>> texts = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith(PART)) {
        part.add(line);
        continue;
      }
      part = new ArrayList<>();
      String[] words = line.substring(PART.length()).split(" ", -1);
      switch (words[0]) {
        case "bad", "good" ->
            examples.add(
                new Example(
                    words[0].equals("good"),
                    words.length > 1 ? words[1] : "",
                    words.length > 2 ? words[2] : "utf-8",
                    part));
        default -> texts.put(words[0], part);
      }
    }
    return new Explanation(code, texts, examples);
  }
}
