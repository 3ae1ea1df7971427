package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bayan.style.TextRole;
import dev.bayan.text.Labels;
import dev.bayan.text.SheetLabels;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors have and the reader say the same of every theme of the tests. */
class ThemeSchemaTest {

  /** Mistakes that lie in other files, in sums, or in how the file is written. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "duplicate-key",
          "font-corrupt",
          "font-formats",
          "font-large",
          "font-licence",
          "font-missing",
          "font-script",
          "font-unjoined",
          "font-weight",
          "logo-folder",
          "logo-format",
          "logo-wide",
          "no-room");

  private static final JsonNode JSON = json();

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JSON);

  @Test
  void whatTheReaderAcceptsTheSchemaAcceptsToo() throws Exception {
    for (String name : Fixtures.names(ThemeFixtures.GOOD, ".json")) {
      assertThat(errors(ThemeFixtures.GOOD.resolve(name + ".json"))).as(name).isEmpty();
    }
    for (String name : List.of("ministry", "newsroom")) {
      assertThat(errors(Path.of("src/main/resources/themes", name + ".json"))).as(name).isEmpty();
    }
  }

  @Test
  void whatTheReaderRefusesTheSchemaRefusesTooWhereItCanKnow() throws Exception {
    for (String name : Fixtures.names(ThemeFixtures.BAD, ".json")) {
      boolean knows = !BEYOND_A_SCHEMA.contains(name) && !name.startsWith("warn-");
      if (!name.equals("not-json")) {
        assertThat(errors(ThemeFixtures.BAD.resolve(name + ".json")).isEmpty())
            .as(name)
            .isEqualTo(!knows);
      }
    }
  }

  @Test
  void rolesAndLabelsAreThoseOfTheProgram() {
    assertThat(JSON.at("/properties/text/properties").propertyNames())
        .containsExactlyElementsOf(Arrays.stream(TextRole.values()).map(TextStyles::name).toList());
    assertThat(JSON.at("/$defs/labels/properties").propertyNames())
        .containsExactlyElementsOf(
            Stream.of(Labels.class, SheetLabels.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .toList());
    assertThat(JSON.at("/properties/base/enum").toString())
        .isEqualTo("[\"" + String.join("\",\"", ThemeReader.READY) + "\"]");
  }

  private static List<String> errors(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return SCHEMA.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static JsonNode json() {
    try (InputStream in = ThemeSchemaTest.class.getResourceAsStream("/schema/theme.schema.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
