package dev.bayan.batch.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** The sums of what stands between the tags: known beforehand, for they never change. */
  private static final String STYLE_HASH = "sha256-36yRJAUmSu08hSgh/iBsM8OLbdgsogZ0U5rxE9pL1oo=";

  private static final String SCRIPT_HASH = "sha256-DuPK2XO4APiSnU128oCx+CkNNHnegeuk7qxIHF1MHA0=";

  private Frame() {}

  /** Everything up to the title. */
  static void head(Html html, String version, String title) {
    html.raw(BEGINNING).text(version).raw("\">\n");
    html.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " '")
        .raw(STYLE_HASH)
        .raw("'; script-src '")
        .raw(SCRIPT_HASH)
        .raw("'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .text(title)
        .raw("</title>\n<style>")
        .bytes(Parts.FONTS)
        .bytes(Parts.STYLE)
        .raw("</style>\n</head>\n<body>\n");
  }

  static void foot(Html html) {
    html.raw("<script>").bytes(Parts.SCRIPT).raw("</script>\n</body>\n</html>\n");
  }

  static void prepare() {
    Objects.requireNonNull(Parts.SCRIPT);
  }

  /** Read when the first page is written, or before. */
  private static final class Parts {

    /**
     * Two weights of Amiri, each in an Arabic and a Latin file as the browser's ranges want them.
     */
    static final byte[] FONTS = bytes("fonts.css");

    static final byte[] STYLE = bytes("style.css");
    static final byte[] SCRIPT = bytes("script.js");
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
}
