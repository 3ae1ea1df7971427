package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Foreign;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.batch.portal.Portal;
import dev.bayan.batch.portal.Shelved;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Message;
import dev.bayan.read.ThemeReader;
import dev.bayan.text.SearchFold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code index.html}, as it is written and as Chromium shows it. */
class PortalTest {

  private static final Path SCRIPTS = Path.of("src/test/js");
  private static final String HASH = "0".repeat(64);
  private static final Instant START = Instant.parse("2025-07-06T10:00:00Z");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"#]+)\"");

  @TempDir Path folder;

  @Test
  void everyLinkLeadsToAFileAndEveryFileHasOne() throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "b", "words");
    Fakes.build(Fakes.rooms(), in, out);
    // A run of one briefing knows of the other packs too, and one that fails keeps its old pack.
    Fakes.write(in, "b.json", "!", "");
    Files.delete(in.resolve("a.json"));
    Fakes.write(in, "c.json", "c", "words");
    Fakes.build(Fakes.rooms(), in, out);

    String page = Files.readString(out.resolve("index.html"));

    List<String> links = LINK.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(links).allMatch(link -> Files.isRegularFile(out.resolve(link)));
    assertThat(links)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("a", "b", "c")
                .flatMap(id -> Stream.of("docx", "xlsx", "pdf").map(e -> id + "/" + id + "." + e))
                .toList());
    assertThat(page).contains("من تشغيل سابق", "b.json", "B2002");
  }

  @Test
  void whatComesFromElsewhereIsNeverMarkupAndNeverReordersThePage() {
    String hostile =
        "</bdi><script>alert(1)</script>\" onclick='x' &amp; \u202Egpj.exe\u2069\u0007";
    Diagnostic diagnostic =
        new Diagnostic(
            "B2003",
            Severity.ERROR,
            hostile + ".json",
            "/" + hostile,
            1,
            1,
            1,
            Message.verbatim(hostile),
            hostile,
            Message.verbatim(hostile));
    Outcome outcome = new Outcome(hostile, null, State.REFUSED, 1, List.of(diagnostic));

    String page =
        new String(
            page(
                report(Ending.FINISHED, null, List.of(outcome)),
                List.of(new Shelved("a", hostile, "ar\" onload=\"x", List.of("a.\"><b>"))),
                null),
            StandardCharsets.UTF_8);

    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page)
        .doesNotContain("<b>", " onclick='", " onload=\"", "\u202E", "\u0007")
        .contains("&lt;script&gt;", "&amp;amp;");
    assertThat(page.replaceAll("\u2068[^\u2068\u2069]*\u2069", ""))
        .doesNotContain("gpj.exe\u2069<");
  }

  @Test
  void theSameRunGivesTheSamePageButForItsMoment() {
    RunReport first = report(Ending.FINISHED, null, outcomes(3));
    RunReport second =
        new RunReport(
            first.version(),
            START.plusSeconds(7),
            START.plusSeconds(9),
            first.ending(),
            null,
            first.looks(),
            first.request(),
            first.outcomes());

    String one = new String(page(first, shelved(3), "workbook.xlsx"), StandardCharsets.UTF_8);
    String two = new String(page(second, shelved(3), "workbook.xlsx"), StandardCharsets.UTF_8);

    assertThat(one).isNotEqualTo(two);
    assertThat(two.replace("2025-07-06T10:00:09Z", "2025-07-06T10:00:02Z")).isEqualTo(one);
  }

  @Test
  void aRunThatCouldNotBeginSaysSoAndKeepsThePacks() throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
    Fakes.build(Fakes.rooms(), in, out);
    Files.delete(in.resolve("a.json"));

    assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), in, out))
        .isInstanceOf(BadRequestException.class);

    assertThat(out.resolve("index.html"))
        .content()
        .contains("the run could not begin: ", "لم يبدأ التشغيل", "a/a.docx");
  }

  @Test
  void anIndexThatSomebodyElseWroteIsLeftAlone() throws Exception {
    Path in = folder.resolve("in");
    Path out = Files.createDirectories(folder.resolve("out"));
    Fakes.write(in, "a.json", "a", "words");
    Files.writeString(out.resolve("index.html"), "<!DOCTYPE html><title>mine</title>");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.isGood()).isTrue();
    assertThat(out.resolve("index.html")).content().contains("mine");
  }

  @Test
  void aBrowserFindsNothingToObjectToAndAsksForNothing() throws Exception {
    List<Outcome> outcomes = new ArrayList<>(outcomes(3));
    Fakes.write(folder, "bad.json", "!", "");
    outcomes.add(new Outcome("bad.json", null, State.REFUSED, 1, warning(Severity.ERROR)));
    RunReport report = report(Ending.ABORTED, Message.verbatim("disk full"), outcomes);
    List<String> spellings =
        List.of(
            "مُسْتَشْفَى الأُمّ",
            "مـــؤتمر Reuters",
            "الرئيسة آية ٱلله ۖ",
            "ΣΊΣΥΦΟΣ İÄ",
            "ى ئ ؤ ة",
            "۝۩ۮ");

    JsonNode seen =
        look(
            page(report, shelved(3), "workbook.xlsx"),
            Map.of("search", List.of("الهدنه", "pack-2", "nothing"), "fold", spellings));

    assertThat(seen.get("axe")).as("axe-core").isEmpty();
    assertThat(seen.get("requests")).isEmpty();
    assertThat(seen.get("complaints")).isEmpty();
    assertThat(seen.get("fonts").intValue()).as("faces of Amiri in use").isGreaterThan(1);
    assertThat(seen.get("wide").booleanValue()).as("fits a wide window").isTrue();
    assertThat(seen.get("narrow").booleanValue()).as("fits a narrow window").isTrue();
    assertThat(strings(seen.get("fold")))
        .isEqualTo(spellings.stream().map(SearchFold::of).toList());
    JsonNode search = seen.get("search");
    assertThat(strings(search.get(0).get("found"))).containsExactly("pack-pack-0");
    assertThat(strings(search.get(1).get("found"))).containsExactly("pack-pack-2");
    assertThat(search.get(2).get("none").booleanValue()).isTrue();
    assertThat(search.get(2).get("count").stringValue()).isEqualTo("0 / 3");
  }

  @Test
  void tenThousandPacksAreFoundAsFast() throws Exception {
    byte[] page = page(report(Ending.FINISHED, null, outcomes(10_000)), shelved(10_000), null);
    assertThat(page.length).isLessThan(12_000_000);

    JsonNode seen = look(page, Map.of("axe", false, "search", List.of("pack-9999", "الهدنة")));

    assertThat(strings(seen.at("/search/0/found"))).containsExactly("pack-pack-9999");
    assertThat(seen.at("/search/1/found")).hasSize(3334);
  }

  @Test
  void aPageOfTenThousandPacksIsNeverInMemoryAsAWhole() throws Exception {
    long[] written = new long[2];
    OutputStream to =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            written[0] += length;
            written[1] = Math.max(written[1], length);
          }
        };

    Portal.write(report(Ending.FINISHED, null, outcomes(10_000)), shelved(10_000), null, to);

    assertThat(written[0]).isGreaterThan(4_000_000);
    // The fonts.
    assertThat(written[1]).isLessThan(400_000);
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  private static List<Outcome> outcomes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Outcome(
                    "pack-" + i + ".json",
                    new Subject("pack-" + i, title(i), "ar", HASH),
                    State.BUILT,
                    1,
                    i % 2 == 0 ? warning(Severity.WARNING) : List.of()))
        .toList();
  }

  private static List<Shelved> shelved(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Shelved(
                    "pack-" + i,
                    title(i),
                    "ar",
                    List.of("pack-" + i + ".docx", "pack-" + i + ".xlsx", "pack-" + i + ".pdf")))
        .toList();
  }

  private static String title(int i) {
    return i % 3 == 0 ? "محادثات الهُدنة: الجولة " + i : "المساعدات في Gaza " + i;
  }

  private static List<Diagnostic> warning(Severity severity) {
    return List.of(
        new Diagnostic(
            "B2304",
            severity,
            "a.json",
            "/comparisons/0/rows/3",
            12,
            5,
            3,
            Message.of("tree.empty-array"),
            "\"rows\": [\"من يفعل ماذا\"]",
            Message.of("tree.empty-array.help")));
  }

  private static RunReport report(Ending ending, @Nullable Message reason, List<Outcome> outcomes) {
    Rooms rooms = Fakes.rooms();
    Looks looks =
        new Looks("standard", rooms.themes().ready(ThemeReader.STANDARD).theme(), null, List.of());
    return new RunReport(
        "test",
        START,
        START.plusSeconds(2),
        ending,
        reason,
        looks,
        Fakes.request(Path.of("in"), Path.of("out")),
        outcomes);
  }

  private static byte[] page(RunReport run, List<Shelved> shelved, @Nullable String workbook) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try {
      Portal.write(run, shelved, workbook, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }

  private JsonNode look(byte[] page, Map<String, Object> wanted)
      throws IOException, InterruptedException {
    Foreign.requireInstalled("node");
    Foreign.requireInstalled("chromium");
    Assumptions.assumeTrue(
        Files.exists(SCRIPTS.resolve("node_modules/axe-core")), "npm ci in " + SCRIPTS);
    Path file = Files.write(folder.resolve("index.html"), page);
    JsonMapper mapper = new JsonMapper();
    Process process =
        new ProcessBuilder(
                "node",
                "page.mjs",
                "chromium",
                file.toAbsolutePath().toString(),
                mapper.writeValueAsString(wanted))
            .directory(SCRIPTS.toFile())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(answer).isZero();
    return mapper.readTree(answer);
  }
}
