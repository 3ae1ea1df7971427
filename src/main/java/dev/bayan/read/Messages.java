package dev.bayan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that is said to users, in one language: {@code messages/TOPIC_LANGUAGE.properties}, a file
 * for each topic, {@code {0}} and so on for the places.
 *
 * <pre>
 * Messages.in("ar").say(Message.of("tree.empty-array")) → المصفوفة فارغة
 * </pre>
 */
public final class Messages {

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

  /** A message in words. */
  public String say(Message message) {
    if (message.key().isEmpty()) {
      return String.valueOf(message.args().get(0));
    }
    Matcher places = PLACE.matcher(sentence(message.key()));
    return places.replaceAll(
        place ->
            Matcher.quoteReplacement(said(message.args().get(Integer.parseInt(place.group(1))))));
  }

  private String said(Object arg) {
    return arg instanceof Message message ? say(message) : String.valueOf(arg);
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
