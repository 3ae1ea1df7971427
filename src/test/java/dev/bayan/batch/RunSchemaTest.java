package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bayan.export.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However a run ends, {@code run.json} is there and is what its schema says. */
class RunSchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schema SCHEMA = schema();

  @TempDir Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void folders() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Fakes.write(in, "a.json", "?a", "words");
    Fakes.write(in, "b.json", "!", "");
    Fakes.write(in, "c.json", "c", "words");
  }

  @Test
  void ofARunThatFinished() throws Exception {
    Fakes.build(Fakes.rooms(), in, out);

    JsonNode run = sound();
    assertThat(run.get("ending").stringValue()).isEqualTo("finished");
    assertThat(run.get("run").stringValue()).isEqualTo("20250706T100000.000Z");
    assertThat(run.at("/briefings/0/title").stringValue()).isEqualTo("عنوان");
    assertThat(run.at("/briefings/0/sha256").stringValue())
        .isEqualTo(Hash.of(Files.readAllBytes(in.resolve("a.json"))));
    assertThat(run.at("/briefings/1").has("title")).isFalse();
  }

  @Test
  void ofARunThatWasStopped() throws Exception {
    Intake intake = new Intake();
    build(Fakes.rooms(pack -> intake.close()), intake, Aftermath.NONE);

    assertThat(sound().get("ending").stringValue()).isEqualTo("stopped");
  }

  @Test
  void ofARunThatRanOutOfMemory() throws Exception {
    Rooms rooms =
        Fakes.rooms(
            pack -> {
              throw new OutOfMemoryError("test");
            });
    build(rooms, new Intake(), Aftermath.NONE);

    JsonNode run = sound();
    assertThat(run.get("ending").stringValue()).isEqualTo("aborted");
    assertThat(run.get("reason").stringValue()).contains("OutOfMemoryError");
  }

  @Test
  void ofARunWithHooks() throws Exception {
    List<@Nullable Path> seen = new ArrayList<>();
    Aftermath hooks =
        (report, runJson) -> {
          seen.add(runJson);
          return List.of(
              new HookRun(false, "notify", HookRun.Ending.EXITED, 3, 12),
              new HookRun(false, "gone", HookRun.Ending.NOT_STARTED, -1, 0));
        };
    build(Fakes.rooms(), new Intake(), hooks);

    JsonNode run = sound();
    assertThat(seen).containsExactly(out.resolve("run.json"));
    assertThat(run.at("/hooks/0/exit").intValue()).isEqualTo(3);
    assertThat(run.at("/hooks/1").has("exit")).isFalse();
  }

  @Test
  void ofARunWhoseThemeHasErrors() throws Exception {
    Fakes.build(Fakes.rooms(), in, out);
    Files.writeString(in.resolve("theme.json"), "{\"nmae\": \"x\"}");

    assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), in, out))
        .isInstanceOf(BadThemeException.class);

    JsonNode run = sound();
    assertThat(run.get("ending").stringValue()).isEqualTo("rejected");
    assertThat(run.get("reason").stringValue()).contains("theme.json");
    assertThat(run.at("/theme/diagnostics/0/code").stringValue()).isEqualTo("B2003");
    assertThat(Fakes.tree(out)).as("packs stay").containsKey("a/a.docx");
  }

  @Test
  void ofARunThatHadNothingToBuild() throws Exception {
    Files.createDirectories(out);

    assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), folder.resolve("gone"), out))
        .isInstanceOf(BadRequestException.class);

    JsonNode run = sound();
    assertThat(run.get("ending").stringValue()).isEqualTo("rejected");
    assertThat(run.get("briefings")).isEmpty();
  }

  @Test
  void aMistakeMakesNoFolder() {
    assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), folder.resolve("gone"), out))
        .isInstanceOf(BadRequestException.class);

    assertThat(out).doesNotExist();
  }

  @Test
  void aMistakeLeavesTheReportOfARunThatIsUnderWay() throws Exception {
    Fakes.build(Fakes.rooms(), in, out);
    String before = Files.readString(out.resolve("run.json"));

    try (OutputFolder held = OutputFolder.open(new DiskFiles(), out)) {
      assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), folder.resolve("gone"), held.root()))
          .isInstanceOf(BadRequestException.class);
    }

    assertThat(out.resolve("run.json")).hasContent(before);
  }

  @Test
  void theHookOfARunThatCouldNotBeginHearsOfItToo() {
    List<RunReport> reports = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
                    .build(
                        Fakes.request(folder.resolve("gone"), out),
                        Fakes.SILENT,
                        new Intake(),
                        (report, runJson) -> {
                          reports.add(report);
                          return List.of();
                        }))
        .isInstanceOf(BadRequestException.class);

    assertThat(reports).singleElement().matches(report -> !report.isGood());
  }

  private void build(Rooms rooms, Intake intake, Aftermath aftermath) throws Exception {
    Request request = new Request(List.of(in), out, EnumSet.allOf(Format.class), 1);
    new Batch(rooms, new DiskFiles(), Fakes.CLOCK).build(request, Fakes.SILENT, intake, aftermath);
  }

  /** The report, which is as the schema wants it. */
  private JsonNode sound() throws IOException {
    String json = Files.readString(out.resolve("run.json"));
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    return MAPPER.readTree(json);
  }

  private static Schema schema() {
    try (InputStream in = RunSchemaTest.class.getResourceAsStream("/schema/run.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
