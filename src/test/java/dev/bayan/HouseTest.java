package dev.bayan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import dev.bayan.batch.DiskFiles;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may use whom, and why. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.bayan");

  private static final int LONGEST_FILE = 300;

  @Test
  void modelUsesNothingButJava() {
    room("model").because("what a briefing says rests on no library").check(HOUSE);
  }

  @Test
  void textUsesNothingButJava() {
    room("text").because("what Arabic needs is the same for every format").check(HOUSE);
  }

  @Test
  void ofPoiOnlyPackagesAreUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            nameMatching("org\\.apache\\.(poi|xmlbeans)\\..*")
                .and(not(nameMatching("org\\.apache\\.poi\\.openxml4j\\..*"))))
        .because("what they rest on is not shipped")
        .check(HOUSE);
  }

  @Test
  void wordsComeFromTablesOfOurOwn() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.bayan.text..", "dev.bayan.plan..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.text\\.(?!Bidi$|Normalizer).*|java\\.time\\.format\\..*"
                + "|java\\.time\\.temporal\\.WeekFields|java\\.util\\.ResourceBundle.*")
        .orShould()
        .accessTargetWhere(ofAny(Object.class, "getDisplay.*|getSymbol"))
        .because("the JDK's locale data changes from release to release")
        .check(HOUSE);
  }

  @Test
  void styleUsesNothingButJava() {
    room("style").because("looks are decided once, for every format").check(HOUSE);
  }

  @Test
  void readUsesTheModelTheLooksAndParsers() {
    room(
            "read",
            "dev.bayan.model..",
            // A theme is read as a briefing is.
            "dev.bayan.style..",
            // What Bayan can write decides what there is to warn of.
            "dev.bayan.text..",
            // The JDK's JPEG decoder.
            "javax.imageio..",
            "tools.jackson..",
            "org.snakeyaml..",
            "org.commonmark..",
            // The XML of workbooks.
            "javax.xml.stream..")
        .because("the reader is the gate, and knows nothing of what comes after it")
        .check(HOUSE);
  }

  @Test
  void planUsesModelTextAndStyle() {
    room("plan", "dev.bayan.model..", "dev.bayan.text..", "dev.bayan.style..")
        .because("words are final here, whatever they were read from and will be written to")
        .check(HOUSE);
  }

  @Test
  void exportSeesThePlanAndNeverTheInput() {
    noClasses()
        .that()
        .resideInAPackage("dev.bayan.export..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.bayan.model..",
            "dev.bayan.read..",
            "dev.bayan.verify..",
            "dev.bayan.batch..",
            "dev.bayan.cli..",
            "tools.jackson..",
            "com.fasterxml..")
        .because("an exporter that decided about words would make the three files differ")
        .check(HOUSE);
  }

  @Test
  void theThreeDialectsAreSiblings() {
    sibling("docx", "xlsx", "pdf").check(HOUSE);
    sibling("xlsx", "docx", "pdf").check(HOUSE);
    sibling("pdf", "docx", "xlsx", "opc").check(HOUSE);
    sibling("opc", "docx", "xlsx", "pdf").check(HOUSE);
  }

  @Test
  void verifyUsesThePlanAndReadersOfItsOwn() {
    noClasses()
        .that()
        .resideInAPackage("dev.bayan.verify..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.bayan.export.docx..",
            "dev.bayan.export.xlsx..",
            "dev.bayan.export.pdf..",
            "dev.bayan.export.opc..",
            "dev.bayan.model..",
            "dev.bayan.read..",
            "dev.bayan.batch..",
            "dev.bayan.cli..",
            "org.apache.poi..",
            "tools.jackson..")
        .because("a writer that proves its own work proves nothing")
        .check(HOUSE);
  }

  @Test
  void batchUsesTheRoomsButNoDialect() {
    room(
            "batch",
            "dev.bayan.read..",
            "dev.bayan.plan..",
            "dev.bayan.export",
            "dev.bayan.verify..",
            // A Briefing passes from the reader's hand to the planner's.
            "dev.bayan.model..",
            // So does a Theme.
            "dev.bayan.style..",
            "tools.jackson..")
        .because("how a pack is published has nothing to do with what is in it")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("dev.bayan.batch..")
        .and()
        .haveNameNotMatching(".*Json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .because("the form of the reports is decided in files of that name")
        .check(HOUSE);
  }

  @Test
  void onlyTheContainerOfOfficeFilesKnowsPoi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.bayan.export.opc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.apache.commons..")
        .because("Word and Excel parts are written by us, part by part")
        .check(HOUSE);
  }

  @Test
  void onlyThePdfDialectKnowsOpenPdf() {
    only("dev.bayan.export.pdf..", "org.openpdf..").because("PDF objects are its own").check(HOUSE);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    only("dev.bayan.cli..", "picocli..").because("arguments become a request there").check(HOUSE);
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.bayan.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessTargetWhere(ofAny(System.class, "exit", "setProperty", "getenv"))
        .orShould()
        .accessTargetWhere(ofAny(Runtime.class, "exit", "halt", "addShutdownHook"))
        .orShould()
        .accessTargetWhere(ofAny(Throwable.class, "printStackTrace"))
        .because("a room that prints or exits cannot be tested, and cannot run beside others")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineHasDefaultsAndAClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.bayan.cli..")
        .should()
        .accessTargetWhere(ofAny(Locale.class, "getDefault", "setDefault"))
        .orShould()
        .accessTargetWhere(ofAny(TimeZone.class, "getDefault", "setDefault"))
        .orShould()
        .accessTargetWhere(ofAny(ZoneId.class, "systemDefault"))
        .orShould()
        .accessTargetWhere(ofAny(System.class, "currentTimeMillis", "nanoTime"))
        .orShould()
        .accessTargetWhere(ofAny(Clock.class, "system.*", "tick.*"))
        .orShould()
        .accessTargetWhere(ofAny(InstantSource.class, "system"))
        .orShould()
        .accessTargetWhere(ofAny(TemporalAccessor.class, "now"))
        .orShould()
        .callConstructor(Date.class)
        .because("the same input gives the same bytes, wherever and whenever")
        .check(HOUSE);
  }

  @Test
  void onlyOneClassWritesFiles() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(DiskFiles.class)
        .should()
        .accessTargetWhere(
            ofAny(Files.class, "write.*|copy|move|delete.*|create.*|newOutputStream|newBuffered.*"))
        .orShould()
        .accessTargetWhere(ofAny(Files.class, "set.*|newByteChannel"))
        .orShould()
        .accessTargetWhere(ofAny(FileChannel.class, "open"))
        .orShould()
        .callConstructor(FileOutputStream.class, String.class)
        .orShould()
        .callConstructor(FileOutputStream.class, File.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomAccessFile.class)
        .because("a test must be able to let each file operation fail")
        .check(HOUSE);
  }

  @Test
  void noFileHasTwoReasonsToChange() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > LONGEST_FILE) {
          tooLong.add(file + ": " + lines);
        }
      }
    }
    assertThat(tooLong).as("files over %d lines are to be split", LONGEST_FILE).isEmpty();
  }

  /** A room may use the JDK, itself and what is named. */
  private static ClassesShouldConjunction room(String name, String... others) {
    String self = "dev.bayan." + name + "..";
    String[] allowed =
        Stream.concat(Stream.of("java..", "org.jspecify..", self), Arrays.stream(others))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(self)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  private static ArchRule sibling(String dialect, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("dev.bayan.export." + dialect + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Arrays.stream(others)
                .map(other -> "dev.bayan.export." + other + "..")
                .toArray(String[]::new))
        .because("each dialect can be read, changed and thrown away without the others");
  }

  private static ClassesShouldConjunction only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static DescribedPredicate<JavaAccess<?>> ofAny(Class<?> type, String... methods) {
    DescribedPredicate<HasName> names = nameMatching(String.join("|", methods));
    return new DescribedPredicate<>(type.getSimpleName() + "." + String.join("|", methods)) {
      @Override
      public boolean test(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isAssignableTo(type) && names.test(access.getTarget());
      }
    };
  }
}
