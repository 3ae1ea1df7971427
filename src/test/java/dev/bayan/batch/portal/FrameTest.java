package dev.bayan.batch.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is the same in every page, as a browser takes it. */
class FrameTest {

  private static final Pattern FONT =
      Pattern.compile("font-weight:(\\d+);unicode-range:U\\+(\\d+)-.*?base64,([A-Za-z0-9+/=]+)\\)");

  @Test
  void thePolicyLetsInTheStyleAndTheScriptThatStandInThePage() throws Exception {
    String page = page();

    assertThat(page)
        .contains("style-src '" + sum(between(page, "<style>", "</style>")) + "'")
        .contains("script-src '" + sum(between(page, "<script>", "</script>")) + "'");
  }

  @Test
  void theFontsOfThePageAreThoseOfItsFamily() throws Exception {
    List<MatchResult> fonts = FONT.matcher(page()).results().toList();

    assertThat(fonts).hasSize(4);
    for (MatchResult font : fonts) {
      String script = font.group(2).equals("600") ? "arabic" : "latin";
      String file = "/portal/amiri-" + script + "-" + font.group(1) + ".woff2";
      try (InputStream original = FrameTest.class.getResourceAsStream(file)) {
        assertThat(Base64.getDecoder().decode(font.group(3))).isEqualTo(original.readAllBytes());
      }
    }
  }

  private static String page() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Html html = new Html(page);
    Frame.head(html, "1", "t");
    Frame.foot(html);
    html.flush();
    return page.toString(UTF_8);
  }

  private static String between(String page, String from, String to) {
    return page.substring(page.indexOf(from) + from.length(), page.indexOf(to));
  }

  private static String sum(String content) throws Exception {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(sum);
  }
}
