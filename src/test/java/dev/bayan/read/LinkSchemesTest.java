package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Addresses lead to web pages and mailboxes, and to nothing that runs, reads a disk or signs on
 * somewhere: whatever the scheme, however it is written, wherever an address may stand.
 */
class LinkSchemesTest {

  private static final List<String> SCHEMES =
      List.of(
          ("javascript vbscript data file ftp ftps sftp smb ldap telnet ssh gopher jar mhtml mk"
                  + " res about blob filesystem view-source ms-word ms-excel ms-powerpoint ms-msdt"
                  + " search-ms ms-search ms-settings ms-officecmd onenote outlook tel sms skype"
                  + " intent content chrome cid mid urn tag dict news nntp ws wss x-apple")
              .split(" "));

  /** The same address as somebody might write it who wants it to get through. */
  private static List<String> disguises(String scheme) {
    String mixed =
        Character.toUpperCase(scheme.charAt(0))
            + scheme.substring(1, 2)
            + scheme.substring(2).toUpperCase(Locale.ROOT);
    String percent = "%" + Integer.toHexString(scheme.charAt(0)) + scheme.substring(1);
    return List.of(
        scheme + ":alert(1)",
        mixed + ":alert(1)",
        scheme + "://host/share",
        scheme + ":https://example.org/",
        percent + ":alert(1)",
        percent + "%3Aalert(1)",
        " " + scheme + ":alert(1)",
        scheme + " :alert(1)",
        scheme.charAt(0) + "\\u200D" + scheme.substring(1) + ":alert(1)",
        "\\u200E" + scheme + ":alert(1)",
        scheme + "\\uFF1Aalert(1)");
  }

  private static final List<String> SHARES =
      List.of(
          "\\\\\\\\host\\\\share",
          "//host/share",
          "/etc/passwd",
          "C:\\\\x",
          "c:/x",
          "#here",
          "?q",
          "https:example.org",
          "https:/example.org",
          "https:///x",
          "https://u:p@example.org/",
          "https://example.org@evil.example/",
          "http://",
          "https://\\u0435xample.org/",
          "https:\\\\\\\\example.org",
          "mailto:",
          "mailto:@example.org",
          "htt\\u0131ps://example.org");

  private static List<String> hostile() {
    List<String> hostile = new ArrayList<>(SHARES);
    SCHEMES.forEach(scheme -> hostile.addAll(disguises(scheme)));
    return hostile;
  }

  @Test
  void noOtherAddressIsASource() {
    List<String> hostile = new ArrayList<>(hostile());
    hostile.add("mailto:press@example.org");
    for (int from = 0; from < hostile.size(); from += 50) {
      List<String> some = hostile.subList(from, Math.min(hostile.size(), from + 50));
      String cells =
          some.stream()
              .map(address -> "{\"text\": \"ن\", \"source\": \"" + address + "\"}")
              .collect(Collectors.joining(","));
      String columns =
          some.stream().map(a -> "\"c" + a.hashCode() + "\"").collect(Collectors.joining(","));
      Set<String> refused = new TreeSet<>();
      Fixtures.diagnostics(
              Fixtures.read(
                  briefing(
                      "\"نص\"",
                      "\"comparisons\": [{\"id\": \"c\", \"title\": \"ع\", \"axis\": \"م\","
                          + "\"columns\": ["
                          + columns
                          + "], \"rows\": [{\"name\": \"ص\", \"cells\": ["
                          + cells
                          + "]}]}],")))
          .stream()
          .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
          .forEach(found -> refused.add(found.pointer()));
      for (int i = 0; i < some.size(); i++) {
        assertThat(refused)
            .as(some.get(i))
            .contains("/comparisons/0/rows/0/cells/" + i + "/source");
      }
    }
  }

  @Test
  void noOtherAddressIsALinkInAText() {
    for (String address : hostile()) {
      if (!address.startsWith(" ") && !address.contains(" ")) {
        String json = briefing("\"[نص](" + address + ")\"", "\"markup\": \"markdown\",");
        Reading reading = Fixtures.read(json);
        // What is no link to Markdown either stays the words that it is.
        assertThat(reading instanceof Reading.Refused || links(reading).isEmpty())
            .as(address)
            .isTrue();
      }
    }
    assertThat(
            links(
                Fixtures.read(
                    briefing(
                        "\"[ن](MAILTO:a@b.org) [ن](HTTPS://b.org/%20)\"",
                        "\"markup\": \"markdown\","))))
        .extracting(URI::toString)
        .containsExactly("MAILTO:a@b.org", "HTTPS://b.org/%20");
  }

  @Test
  void noOtherAddressComesOutOfAWorkbook() {
    for (String address : hostile()) {
      String xml =
          address
              .replace("\\\\", "\\")
              .replaceAll("\\\\u([0-9A-F]{4})", "&#x$1;")
              .replace("\\u0435", "&#x435;");
      byte[] book =
          new Book()
              .sheet(
                  "أ",
                  Book.data("|مصر", "أ|ن")
                      + "<hyperlinks><hyperlink ref='B2' r:id='r1'/></hyperlinks>")
              .beside("x", "", Book.relationship("r1", "hyperlink", xml, "TargetMode='External'"))
              .bytes();
      switch (Tables.read("t.xlsx", book)) {
        case Reading.Accepted accepted ->
            assertThat(
                    accepted.briefing().comparisons().get(0).rows().get(0).cells().get(0).source())
                .as(address)
                .isNull();
        case Reading.Refused refused -> assertThat(refused.diagnostics()).isNotEmpty();
      }
    }
  }

  private static List<URI> links(Reading reading) {
    return switch (reading) {
      case Reading.Accepted accepted ->
          accepted.briefing().sections().get(0).content().stream()
              .flatMap(
                  passage ->
                      passage instanceof dev.bayan.model.Passage.Paragraph paragraph
                          ? paragraph.text().pieces().stream()
                          : java.util.stream.Stream.of())
              .map(dev.bayan.model.RichText.Piece::link)
              .filter(link -> link != null)
              .toList();
      case Reading.Refused refused -> List.of();
    };
  }

  private static String briefing(String paragraph, String members) {
    return "{\"id\": \"a\", \"title\": \"ع\","
        + members
        + "\"sections\": [{\"content\": ["
        + paragraph
        + "]}]}";
  }
}
