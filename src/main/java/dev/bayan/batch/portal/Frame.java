package dev.bayan.batch.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * What is the same in every page: style, script, fonts and the policy that lets in nothing else
 * (Content Security Policy Level 3, section 2.3.1: sources by their hash).
 */
final class Frame {

  /** How a file of ours begins: no other index.html is ever replaced. */
  static final String BEGINNING =
      "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"
          + "<meta name=\"generator\" content=\"bayan ";

  private static final List<Integer> WEIGHTS = List.of(400, 700);

  private Frame() {}

  /** Everything up to the title. */
  static void head(Html html, String version, String title) {
    html.raw(BEGINNING).text(version).raw("\">\n");
    html.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " '")
        .raw(Parts.STYLE_HASH)
        .raw("'; script-src '")
        .raw(Parts.SCRIPT_HASH)
        .raw("'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .text(title)
        .raw("</title>\n<style>")
        .raw(Parts.STYLE)
        .raw("</style>\n</head>\n<body>\n");
  }

  static void foot(Html html) {
    html.raw("<script>").raw(Parts.SCRIPT).raw("</script>\n</body>\n</html>\n");
  }

  static void prepare() {
    Objects.requireNonNull(Parts.STYLE_HASH);
  }

  /** Read when the first page is written, or before. */
  private static final class Parts {
    static final String STYLE = fonts() + text("style.css");
    static final String SCRIPT = text("script.js");
    static final String STYLE_HASH = hash(STYLE);
    static final String SCRIPT_HASH = hash(SCRIPT);
  }

  /** Two weights of Amiri, each in an Arabic and a Latin file as the browser's ranges want them. */
  private static String fonts() {
    StringBuilder faces = new StringBuilder();
    for (int weight : WEIGHTS) {
      face(faces, "arabic-" + weight, weight, "U+600-6FF,U+750-77F,U+8A0-8FF,U+200C-200F");
      face(faces, "latin-" + weight, weight, "U+0-24F,U+2010-2027,U+2030-203F,U+20AC,U+FFFD");
    }
    return faces.toString();
  }

  private static void face(StringBuilder faces, String name, int weight, String range) {
    String font = Base64.getEncoder().encodeToString(bytes("fonts/amiri-" + name + ".woff2"));
    faces
        .append("@font-face{font-family:\"Bayan Amiri\";font-weight:")
        .append(weight)
        .append(";unicode-range:")
        .append(range)
        .append(";src:url(data:font/woff2;base64,")
        .append(font)
        .append(")}\n");
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Frame.class.getResourceAsStream("/portal/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file is missing: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sum = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
