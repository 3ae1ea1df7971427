package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every sentence in both languages, and no sentence but by its key. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private static final Pattern SAYS = Pattern.compile("Message\\s*\\.(?:of|verbatim|counted)\\(");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}|[A-Za-z]+ [A-Za-z]+");

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSamePlaces() throws IOException {
    Map<String, String> english = sentences("en");
    Map<String, String> arabic = sentences("ar");
    assertThat(arabic.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(places(String.valueOf(arabic.get(key))))
                .as(key)
                .isEqualTo(places(sentence)));
  }

  @Test
  void arabicIsArabicAndEnglishIsNot() throws IOException {
    sentences("en")
        .forEach((key, sentence) -> assertThat(Echo.hasRightToLeft(sentence)).as(key).isFalse());
    Set<String> noWords =
        sentences("ar").entrySet().stream()
            .filter(sentence -> !Echo.hasRightToLeft(sentence.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    sentences("en")
        .forEach(
            (key, sentence) -> {
              if (noWords.contains(key)) {
                assertThat(
                        PLACE.matcher(sentence).find()
                            || sentence.contains("\"")
                            || key.equals("list.separator"))
                    .as("in Arabic without an Arabic word: " + key)
                    .isTrue();
              }
            });
  }

  @Test
  void sentencesEndWithoutAFullStopAndBeginSmall() throws IOException {
    Stream.of("en", "ar")
        .forEach(
            language ->
                sentences(language)
                    .forEach((key, sentence) -> assertThat(sentence).as(key).doesNotEndWith(".")));
  }

  @Test
  void everyKeyInTheCodeIsThereAndEveryKeyIsInTheCode() throws IOException {
    Set<String> known = sentences("en").keySet();
    Set<String> topics =
        known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Pattern key = Pattern.compile("(" + String.join("|", topics) + ")\\.[a-z0-9.-]*");
    Set<String> missing = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (String source : sources()) {
      for (MatchResult literal : LITERAL.matcher(source).results().toList()) {
        String word = literal.group(1);
        if (!key.matcher(word).matches()) {
          continue;
        }
        if (source.startsWith(" +", literal.end()) || source.startsWith("\n", literal.end())) {
          // The first part of a key that goes on in a variable.
          known.stream().filter(each -> each.startsWith(word)).forEach(used::add);
        } else if (known.contains(word)) {
          used.add(word);
          used.add(word + Message.ONE);
        } else if (!word.matches("[a-z]+\\.(json|csv|xlsx|png|jpg|yaml|yml|properties)")) {
          missing.add(word);
        }
        used.add(word + ".help");
      }
    }
    assertThat(missing).as("keys in the code that have no sentence").isEmpty();
    assertThat(known.stream().filter(each -> !used.contains(each)))
        .as("sentences that nothing says")
        .isEmpty();
  }

  @Test
  void nothingIsSaidToTheUserInALiteral() throws IOException {
    List<String> spoken = new ArrayList<>();
    for (String source : sources()) {
      Matcher says = SAYS.matcher(source);
      while (says.find()) {
        String args = source.substring(says.end(), closing(source, says.end()));
        boolean isFirst = !says.group().contains("verbatim");
        for (MatchResult literal : LITERAL.matcher(args).results().toList()) {
          // The first is the key; a key of a message inside it is one too.
          boolean isKey = literal.group(1).matches("[a-z0-9]+\\.[a-z0-9.-]*") || isFirst;
          boolean isName = literal.group(1).matches("null|markdown|YAML|\\.help|\\.one");
          if (!isKey && !isName && WORD.matcher(literal.group(1)).find()) {
            spoken.add(says.group() + args);
          }
          isFirst = false;
        }
      }
    }
    assertThat(spoken).isEmpty();
  }

  @Test
  void whatIsReportedFillsThePlacesOfItsSentence() {
    Map<String, String> english = sentences("en");
    Fixtures.bad()
        .forEach(
            (name, bad) ->
                Fixtures.diagnostics(bad.read())
                    .forEach(
                        found -> {
                          fills(english, found.message());
                          fills(english, found.hint());
                        }));
  }

  private static void fills(Map<String, String> sentences, @Nullable Object said) {
    if (said instanceof Message message && !message.key().isEmpty()) {
      String sentence = String.valueOf(sentences.get(message.key()));
      assertThat(places(sentence)).as(message.key()).hasSize(message.args().size());
      message.args().forEach(arg -> fills(sentences, arg));
    }
  }

  /** In Arabic all Latin with signs in it is isolated: what is left outside is words alone. */
  @Test
  void noLatinSignMovesInAnArabicSentence() throws IOException {
    Messages arabic = Messages.in("ar");
    sentences("ar")
        .forEach(
            (key, sentence) -> {
              List<Object> args = new ArrayList<>();
              for (int i = 0; i < 10; i++) {
                args.add("\"a-b:\"");
              }
              String said = arabic.say(new Message(key, args));
              assertThat(outsideOfIsolates(said))
                  .as(key)
                  .doesNotContainPattern("[A-Za-z][-:/+_\"<>@#]|[-:/+_\"<>@#][A-Za-z]");
            });
  }

  @Test
  void isolatesWhatIsPutIntoAnArabicSentence() {
    Messages arabic = Messages.in("ar");
    assertThat(arabic.say(Message.of("suggestion.did-you-mean", "\"title\"")))
        .isEqualTo("هل تقصد \u2068\"title\"\u2069؟");
    assertThat(arabic.say(Message.of("suggestion.did-you-mean", Echo.quoted("غزة"))))
        .isEqualTo("هل تقصد \"\u2068غزة\u2069\"؟");
    assertThat(arabic.say(Message.of("limits.depth", 64))).endsWith(" 64");
    assertThat(arabic.say(Message.of("suggestion.allowed", List.of("a", "b-c"))))
        .endsWith(": a، \u2068b-c\u2069");
    assertThat(Messages.in("en").say(Message.of("suggestion.allowed", List.of("a", "b-c"))))
        .isEqualTo("allowed: a, b-c");
  }

  @Test
  void aSentenceKeepsItsOwnSignsOutOfTheIsolate() {
    assertThat(Isolates.around("بترميز UTF-8: ثم")).isEqualTo("بترميز \u2068UTF-8\u2069: ثم");
    assertThat(Isolates.around("(مثل UTF-8)")).isEqualTo("(مثل \u2068UTF-8\u2069)");
    assertThat(Isolates.around("بين قوسين: [\"…\"]")).isEqualTo("بين قوسين: \u2068[\"…\"]\u2069");
    assertThat(Isolates.around("كلمة JSON هنا")).isEqualTo("كلمة JSON هنا");
    assertThat(Isolates.around("ابدأ بـ https://")).isEqualTo("ابدأ بـ \u2068https://\u2069");
  }

  @Test
  void oneIsCountedApart() {
    Messages english = Messages.in("en");
    assertThat(english.say(Message.counted("contract.cells", 1))).isEqualTo("1 cell");
    assertThat(english.say(Message.counted("contract.cells", 2))).isEqualTo("2 cells");
  }

  /** The end of what stands between a bracket, just opened, and the one that closes it. */
  private static int closing(String source, int from) {
    int depth = 1;
    int at = from;
    boolean quoted = false;
    while (depth > 0) {
      char c = source.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      at++;
    }
    return at;
  }

  private static String outsideOfIsolates(String said) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      depth += c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
      if (depth == 0) {
        outside.append(c);
      }
    }
    return outside.toString();
  }

  private static Set<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        // What the docs say is not said to users.
        sources.add(Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/", ""));
      }
      return sources;
    }
  }

  private static Map<String, String> sentences(String language) {
    Map<String, String> all = new TreeMap<>();
    for (String topic : Fixtures.names(FOLDER, "_" + language + ".properties")) {
      Properties properties = new Properties();
      try (Reader reader =
          Files.newBufferedReader(FOLDER.resolve(topic + "_" + language + ".properties"))) {
        properties.load(reader);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      for (String key : properties.stringPropertyNames()) {
        assertThat(key).startsWith(topic + ".");
        all.put(key, properties.getProperty(key));
      }
    }
    return all;
  }
}
