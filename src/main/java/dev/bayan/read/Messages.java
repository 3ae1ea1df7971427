package dev.bayan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that is said to users, in one language: {@code messages/TOPIC_LANGUAGE.properties}, a file
 * for each topic, {@code {0}} and so on for the places.
 *
 * <pre>
 * Messages.in("ar").say(Message.of("tree.empty-array")) → المصفوفة فارغة
 * </pre>
 */
public final class Messages {

  private static final String ARABIC = "ar";
  private static final String SEPARATOR = "list.separator";
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private final String language;
  private final Map<String, Properties> topics = new ConcurrentHashMap<>();

  private Messages(String language) {
    this.language = language;
  }

  /** The messages in {@code en} or {@code ar}. */
  public static Messages in(String language) {
    return new Messages(language);
  }

  /** A message in words. In Arabic, what is Latin in it stands between isolates. */
  public String say(Message message) {
    if (message.key().isEmpty()) {
      return text(String.valueOf(message.args().get(0)));
    }
    String sentence = sentence(message.key());
    Matcher places = PLACE.matcher(sentence);
    StringBuilder said = new StringBuilder(sentence.length());
    int done = 0;
    while (places.find()) {
      said.append(ours(sentence.substring(done, places.start())));
      said.append(said(message.args().get(Integer.parseInt(places.group(1)))));
      done = places.end();
    }
    return said.append(ours(sentence.substring(done))).toString();
  }

  /** Words in this language that stand in no message, made as fit to be shown. */
  public String words(String words) {
    return ours(words);
  }

  /** {@code en} or {@code ar}. */
  public String language() {
    return language;
  }

  private String said(Object arg) {
    return switch (arg) {
      case Message message -> say(message);
      case List<?> list ->
          list.stream().map(this::said).collect(Collectors.joining(sentence(SEPARATOR)));
      default -> text(String.valueOf(arg));
    };
  }

  private String ours(String words) {
    return language.equals(ARABIC) ? Isolates.around(words) : words;
  }

  private String text(String words) {
    return language.equals(ARABIC) ? Isolates.one(words) : words;
  }

  private String sentence(String key) {
    String topic = key.substring(0, key.indexOf('.'));
    String sentence = topics.computeIfAbsent(topic, this::load).getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException("no message " + key + " in " + language);
    }
    return sentence;
  }

  private Properties load(String topic) {
    String path = "/messages/" + topic + "_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program's own words are missing: " + path);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
