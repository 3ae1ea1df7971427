package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.export.Register.Item;
import dev.bayan.export.xlsx.XlsxRegister;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterPlanner;
import dev.bayan.style.Theme;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of every Word and Excel file holds to the schemas of ISO/IEC 29500. */
class OoxmlSchemaTest {

  /** Where the build puts all schemas; see maven-dependency-plugin in pom.xml. */
  private static final Path SCHEMAS = Path.of("target/ooxml-schemas/poi-ooxml-full.jar");

  /** Parts of the package itself, whose schemas POI does not carry. */
  private static final Set<String> OF_THE_PACKAGE =
      Set.of("[Content_Types].xml", "docProps/core.xml");

  private static URLClassLoader loader = new URLClassLoader(new URL[0]);
  private static Function<byte[], List<String>> schemas = part -> List.of("no schemas");

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void loadTheSchemas() throws Exception {
    assumeTrue(Files.exists(SCHEMAS), "Maven lays the schemas into target/ooxml-schemas");
    List<URL> path = new ArrayList<>(List.of(SCHEMAS.toUri().toURL()));
    Iterable<String> entries =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    for (String entry : entries) {
      if (!entry.contains("poi-ooxml-lite")) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    schemas =
        (Function<byte[], List<String>>)
            loader.loadClass(OoxmlSchemas.class.getName()).getDeclaredConstructor().newInstance();
  }

  @AfterAll
  static void close() throws Exception {
    loader.close();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.WordRulesTest#dressed")
  void wordFileIsValid(Example example, String theme) throws Exception {
    Pack pack = example.pack(Example.theme(theme));
    Set<String> validated = validate(Example.export(pack, Format.DOCX));
    assertThat(validated)
        .contains(
            "word/document.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/fontTable.xml",
            "word/header1.xml",
            "word/footer1.xml",
            "word/theme/theme1.xml");
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.Example#all")
  void workbookIsValid(Example example) throws Exception {
    Set<String> validated = validate(Example.export(example.pack(), Format.XLSX));
    assertThat(validated)
        .contains(
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml");
    assertThat(validated.contains("xl/tables/table1.xml"))
        .isEqualTo(!example.pack().tables().isEmpty());
  }

  @Test
  void theWorkbookOfAllPacksIsValid() throws Exception {
    List<Item> items = new ArrayList<>();
    for (Example example : Example.all()) {
      RegisterEntry entry = RegisterEntry.of(example.pack());
      String file = entry.head().id() + "/" + entry.head().id() + ".xlsx";
      items.add(new Item(entry.head(), List.of(file), () -> entry));
    }
    Pack frame = RegisterPlanner.plan(Theme.standard(), items.stream().map(Item::head).toList());
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new XlsxRegister().write(frame, items, Hands.OWN, Pieces::inMemory, workbook);
    assertThat(validate(workbook.toByteArray()))
        .contains("xl/worksheets/sheet2.xml", "xl/tables/table1.xml");
  }

  /** The parts that a schema was found for; all others must be those of the package. */
  private static Set<String> validate(byte[] bytes) throws Exception {
    OfficeFile file = new OfficeFile(bytes);
    Set<String> validated = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (String part : file.names()) {
      if (!part.endsWith(".xml") || OF_THE_PACKAGE.contains(part)) {
        continue;
      }
      schemas.apply(file.bytes(part)).forEach(error -> wrong.add(part + " " + error));
      validated.add(part);
    }
    assertThat(wrong).isEmpty();
    return validated;
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"DOCX", "XLSX"})
  void whatIsWrongIsFound(Format format) throws Exception {
    boolean word = format == Format.DOCX;
    String part = word ? "word/document.xml" : "xl/worksheets/sheet1.xml";
    OfficeFile file = new OfficeFile(Example.export(Example.of("english").pack(), format));
    String markup = new String(file.bytes(part), StandardCharsets.UTF_8);
    String wrong =
        word ? markup.replace("<w:pPr>", "<w:pPr><w:bidy/>") : markup.replace(" r=\"A", " q=\"A");
    assertThat(wrong).isNotEqualTo(markup);
    assertThat(schemas.apply(wrong.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }
}
