package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bayan.Foreign;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code schedule/} are what their schedulers take, and start what there is. */
class ScheduleTest {

  private static final Path FOLDER = Path.of("src/main/dist/schedule");
  private static final Path SCHEMAS = Path.of("src/test/resources/schedule");

  @TempDir Path folder;

  @Test
  void cronLineHasAbsolutePathsALocaleAndSomebodyToWriteTo() throws Exception {
    CronLine cron = CronLine.of(Files.readAllLines(FOLDER.resolve("bayan.cron")));

    assertThat(cron.times()).containsExactly("30", "2", "*", "*", "*");
    assertThat(cron.user()).isEqualTo("bayan");
    assertThat(cron.settings()).containsEntry("LC_ALL", "C.UTF-8").containsKeys("MAILTO", "PATH");
    assertThat(cron.command().split(" "))
        .filteredOn(word -> word.contains("/"))
        .allMatch(word -> word.startsWith("/"));
    assertThat(cron.command()).startsWith("/opt/bayan/bayan build ");
    runs(cron.command().replaceFirst(" > .*", ""));
    assertThatThrownBy(() -> CronLine.check(List.of("60", "2", "*", "*", "*")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void systemdTakesTheUnitsWithoutAWord() throws Exception {
    assertThat(verified("bayan.service", "")).isEmpty();
    assertThat(verified("bayan.timer", "")).isEmpty();
    assertThat(verified("bayan.service", "TimeoutStopSecs=1")).contains("TimeoutStopSecs");
    assertThat(Foreign.run("systemd-analyze", "calendar", value("bayan.timer", "OnCalendar")))
        .contains("Normalized form: *-*-* 02:30:00");
    assertThat(value("bayan.timer", "Persistent")).isEqualTo("true");
    assertThat(value("bayan.service", "Type")).isEqualTo("oneshot");
    assertThat(value("bayan.service", "TimeoutStopSec")).isEqualTo("30");
    assertThat(value("bayan.service", "SuccessExitStatus")).isEmpty();
    runs(value("bayan.service", "ExecStart"));
  }

  /** What systemd says of a unit whose program lies in a folder of this test. */
  private String verified(String unit, String line) throws Exception {
    Path program = folder.resolve("bayan");
    Files.writeString(program, "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    for (String name : List.of("bayan.timer", "bayan.service")) {
      String text = Files.readString(FOLDER.resolve(name));
      String added = name.equals(unit) ? "Type=oneshot\n" + line : "Type=oneshot";
      Files.writeString(
          folder.resolve(name),
          text.replace("/opt/bayan/bayan", program.toString()).replace("Type=oneshot", added));
    }
    return Foreign.run("systemd-analyze", "verify", "--man=no", folder.resolve(unit).toString());
  }

  private static String value(String unit, String key) throws Exception {
    Matcher line =
        Pattern.compile("(?m)^" + key + "=(.*)$").matcher(Files.readString(FOLDER.resolve(unit)));
    assertThat(line.find()).as(key).isTrue();
    return line.group(1);
  }

  @Test
  void taskFollowsItsSchemaInTheOrderOfWindows() throws Exception {
    String task = Files.readString(FOLDER.resolve("bayan-task.xml"));
    validate(task);
    assertThat(task).contains("<MultipleInstancesPolicy>IgnoreNew<");
    String moved =
        task.replaceFirst(
            "(?s)(<StartBoundary>.*?</StartBoundary>)(\\s*)(<Enabled>true</Enabled>)", "$3$2$1");
    assertThat(moved).isNotEqualTo(task);
    assertThatThrownBy(() -> validate(moved)).isInstanceOf(SAXException.class);
    String arguments = task.replaceFirst("(?s).*<Arguments>(.*)</Arguments>.*", "$1");
    runs("bayan " + arguments.replace("C:\\Bayan\\", "/srv/bayan/"));
  }

  private static void validate(String task) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMAS.resolve("task.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(task)));
  }

  @Test
  void cronJobFollowsItsSchemaAndKnowsEveryExitCode() throws Exception {
    JsonNode job =
        new YAMLMapper().readTree(Files.readString(FOLDER.resolve("bayan-cronjob.yaml")));
    assertThat(problems(job.toString())).isEmpty();
    assertThat(problems(job.toString().replace("concurrencyPolicy", "concurencyPolicy")))
        .isNotEmpty();
    assertThat(problems(job.toString().replace("\"Forbid\"", "\"forbid\""))).isNotEmpty();

    JsonNode spec = job.get("spec");
    CronLine.check(List.of(spec.get("schedule").asString().split(" ")));
    JsonNode jobSpec = spec.at("/jobTemplate/spec");
    JsonNode container = jobSpec.at("/template/spec/containers/0");
    List<Integer> codes = new ArrayList<>();
    for (JsonNode rule : jobSpec.at("/podFailurePolicy/rules")) {
      if (rule.has("onExitCodes")) {
        assertThat(rule.at("/onExitCodes/containerName")).isEqualTo(container.get("name"));
        rule.at("/onExitCodes/values").forEach(value -> codes.add(value.asInt()));
      }
    }
    assertThat(codes).doesNotHaveDuplicates().containsAll(exitCodes());
    assertThat(words(jobSpec.at("/template/spec/volumes"), "name"))
        .isEqualTo(words(container.get("volumeMounts"), "name"));
    runs(words(container.get("command"), "") + " " + words(container.get("args"), ""));
  }

  private static List<String> problems(String job) throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMAS.resolve("cronjob.schema.json")), InputFormat.JSON);
    return schema.validate(job, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String words(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> key.isEmpty() ? item.asString() : item.get(key).asString())
        .collect(Collectors.joining(" "));
  }

  /** Every code that says of a run that it did not end well, a SIGTERM's too. */
  private static Set<Integer> exitCodes() throws IllegalAccessException {
    TreeSet<Integer> codes = new TreeSet<>(List.of(143));
    for (var field : ExitCode.class.getDeclaredFields()) {
      if (field.getType() == int.class && field.getInt(null) != ExitCode.DONE) {
        codes.add(field.getInt(null));
      }
    }
    return codes;
  }

  /** Runs a command of the kit, in folders of this test. */
  private void runs(String command) throws Exception {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("a.json"),
        "{\"id\": \"a\", \"title\": \"أ\", \"sections\": [{\"content\": [\"نص\"]}]}");
    String[] words = command.strip().split(" +");
    String[] args =
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.replace("/srv/bayan", folder.toString()))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(words[0]).endsWith("bayan");
    assertThat(Commands.run(out, out, args))
        .as(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("output/a/a.pdf")).isNotEmptyFile();
  }
}
