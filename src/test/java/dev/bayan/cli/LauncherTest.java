package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sh launcher, in a built folder whose {@code bayan.jar} only names the classes under test, and
 * in a checkout with a Maven that is a few lines of sh.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a sh script")
@Timeout(120)
class LauncherTest {

  private static final Path SCRIPT = Path.of("bayan");
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /** A Java that says what it was started with, in place of one that runs. */
  private static final String ECHO = "#!/bin/sh\nprintf '%s\\n' \"pid=$$\" \"$LC_ALL\" \"$@\"\n";

  /** The same, but if it is to make a class cache it writes one, says much and takes note of it. */
  private static final String RECORDING = recording("[ \"$made\" ] && echo classes > \"$made\"");

  /** A Java that makes no cache when it is asked to. */
  private static final String FAILING = recording("[ \"$made\" ] && exit 1");

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Path app = Path.of("");

  @BeforeEach
  void builtFolder() throws IOException {
    app = folder.resolve("built here بيان");
    Files.createDirectories(app.resolve("lib"));
    copyScript(app.resolve("bayan"), Files.readString(SCRIPT));
    Files.copy(
        Path.of("src/main/dist/fontconfig.properties"), app.resolve("fontconfig.properties"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(app.resolve("lib/bayan.jar"))) {
      new JarOutputStream(out, manifest).close();
    }
    environment.put("JAVA_HOME", JAVA_HOME.toString());
    environment.put("BAYAN_CACHE", "off");
  }

  @Test
  void aBuiltFolderRunsWhereverItWasCopiedToAndThroughALink() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("target"), app.resolve("bayan"));
    Files.createSymbolicLink(bin.resolve("bayan"), Path.of("target"));

    Ran direct = run(app.resolve("bayan"), "--version");
    Ran linked = run(bin.resolve("bayan"), "--version");

    assertThat(direct.out()).startsWith("bayan ");
    assertThat(direct.err()).isEmpty();
    assertThat(direct.code()).isZero();
    assertThat(linked).isEqualTo(direct);
  }

  @Test
  void arabicPathsWorkInTheCLocale() throws Exception {
    environment.put("LC_ALL", "C");
    Path briefing = Files.createDirectories(folder.resolve("مدخلات")).resolve("مذكرة.json");
    Files.writeString(briefing, "{}");

    Ran found = run(app.resolve("bayan"), "check", briefing.toString());
    Ran missing = run(app.resolve("bayan"), "check", folder.resolve("غائب").toString());

    assertThat(found.code()).isEqualTo(1);
    assertThat(found.out()).contains("1 briefing failed");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("غائب");
  }

  @Test
  void packsAreBuiltFromArabicPathsInThePosixLocale() throws Exception {
    environment.put("LC_ALL", "POSIX");
    Path input = Files.createDirectories(folder.resolve("مدخلات أ"));
    Files.writeString(input.resolve("جدول.csv"), "الدور,مصر\nالوساطة,نعم\n");
    Files.writeString(
        input.resolve("مذكرة.json"),
        "{\"id\": \"a\", \"title\": \"أ\", \"sections\": [{\"content\": [\"نص\"]}],"
            + "\"comparisons\": [{\"id\": \"c\", \"title\": \"ج\", \"axis\": \"الدور\","
            + "\"from\": \"جدول.csv\"}]}");
    Path output = folder.resolve("مخرجات");

    Ran ran = run(app.resolve("bayan"), "build", "-i", input.toString(), "-o", output.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("مخرجات");
    assertThat(output.resolve("a/a.pdf")).isNotEmptyFile();
    assertThat(output.resolve("run.json")).content().contains("مذكرة.json");
  }

  @Test
  void temporaryFilesArePrivateAndGoWithTheRunOrWithTheNext() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    environment.put("TMPDIR", temporary.toString());
    Path dead = Files.createDirectory(temporary.resolve("bayan-dead"));
    Files.writeString(dead.resolve("lock"), "");
    Files.writeString(dead.resolve("+~JF1.tmp"), "a font");

    Ran ran = run(app.resolve("bayan"), "--version");

    assertThat(ran.code()).isZero();
    assertThat(temporary).isEmptyDirectory();
    environment.put("BAYAN_JAVA_HOME", home("echo", "25.0.1", ECHO).toString());
    String option = "-Djava.io.tmpdir=";
    Path made =
        run(app.resolve("bayan"), "build")
            .out()
            .lines()
            .filter(line -> line.startsWith(option))
            .map(line -> Path.of(line.substring(option.length())))
            .findFirst()
            .orElseThrow();
    assertThat(made.getParent()).isEqualTo(temporary);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void anArabicLocaleThatIsNotInstalledStillMeansArabic() throws Exception {
    environment.put("LC_ALL", "");
    environment.put("LC_MESSAGES", "");
    environment.put("LANG", "ar_XX.ISO-8859-6");

    Ran missing = run(app.resolve("bayan"), "check", folder.resolve("none").toString());

    assertThat(missing.err()).contains("لا ملف ولا مجلد باسم");
  }

  @Test
  void javaIsExecutedInPlaceOfTheScriptWithItsOptionsWhole() throws Exception {
    environment.put("BAYAN_JAVA_HOME", home("echo", "25.0.1", ECHO).toString());
    environment.put("BAYAN_JAVA_OPTS", "-Xmx99m -Dx=y");
    environment.put("LC_ALL", "C");

    Ran ran = run(app.resolve("bayan"), "build", "a b", "", "*");

    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("pid=" + ran.pid());
    assertThat(lines.get(1)).isEqualTo("C.UTF-8");
    assertThat(lines)
        .contains(
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dsun.font.layout.ffm=false",
            "-Dsun.awt.fontconfig=" + app + "/fontconfig.properties",
            "-Dbayan.out.terminal=false",
            "-Dbayan.locale=C",
            "-Xmx99m",
            "-Dx=y",
            app + "/lib/bayan.jar")
        .endsWith("dev.bayan.cli.Main", "build", "a b", "", "*");
  }

  @Test
  void theMachinesFontsAreLookedForOnlyWhereTheUserSaysSo() throws Exception {
    environment.put(
        "BAYAN_JAVA_HOME", home("echo", "25", "#!/bin/sh\necho \"$FONTCONFIG_FILE\"\n").toString());

    Ran ours = run(app.resolve("bayan"), "build");
    environment.put("FONTCONFIG_FILE", "/mine.conf");
    Ran theirs = run(app.resolve("bayan"), "build");

    assertThat(ours.out()).isEqualTo(app + "/fonts.conf\n");
    assertThat(theirs.out()).isEqualTo("/mine.conf\n");
  }

  @Test
  void whatARunStartsSeesTheMachinesFonts() throws Exception {
    Path briefing = Files.writeString(folder.resolve("none.json"), "{}");
    String hook = "[\"sh\", \"-c\", \"echo fonts=${FONTCONFIG_FILE-all}\"]";
    String out = folder.resolve("out").toString();
    String[] build = {"build", briefing.toString(), "-o", out, "--on-failure", hook};

    Ran ours = run(app.resolve("bayan"), build);
    environment.put("FONTCONFIG_FILE", "/mine.conf");
    Ran theirs = run(app.resolve("bayan"), build);

    assertThat(ours.err()).contains("fonts=all");
    assertThat(theirs.err()).contains("fonts=/mine.conf");
  }

  @Test
  void aJavaThatIsTooOldIsPassedOver() throws Exception {
    Path old = home("old", "17.0.15", "#!/bin/sh\necho too old\n");
    Path ancient = home("ancient", "1.8.0_402", "#!/bin/sh\necho too old\n");
    environment.put("BAYAN_JAVA_HOME", old.toString());
    environment.put("JAVA_HOME", ancient.toString());
    environment.put("PATH", home("new", "21", ECHO).resolve("bin") + ":" + System.getenv("PATH"));

    assertThat(run(app.resolve("bayan")).out()).contains("dev.bayan.cli.Main");
  }

  @Test
  void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
    Path home = home("bare", "", "#!/bin/sh\necho 'openjdk version \"24.0.2\" 2025-07-15' >&2\n");
    environment.put("JAVA_HOME", home.toString());

    Ran ran = run(app.resolve("bayan"));

    assertThat(ran.err()).as("the second start, as Bayan").isNotEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void withoutAnyJavaOneLineSaysWhatToInstall() throws Exception {
    copyScript(
        app.resolve("bayan"),
        Files.readString(SCRIPT)
            .replace("/usr/lib/jvm/", "/nonexistent/")
            .replace("/Library/Java/", "/nonexistent/"));
    environment.put("JAVA_HOME", "");
    environment.put("HOME", folder.toString());
    environment.put("PATH", tools().toString());

    Ran ran = run(app.resolve("bayan"), "build");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains("Java 21", "install a JDK");
  }

  @Test
  void aCheckoutIsBuiltWhenItIsMissingOrOlderThanItsSources() throws Exception {
    Path checkout = Files.createDirectories(folder.resolve("check out"));
    Path source = checkout.resolve("src/main/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Files.writeString(checkout.resolve("pom.xml"), "");
    Files.writeString(checkout.resolve("bayan.cmd"), "");
    copyScript(checkout.resolve("bayan"), Files.readString(SCRIPT));
    Path tools = tools();
    copyScript(
        tools.resolve("mvn"),
        "#!/bin/sh\necho maven with $JAVA21_HOME: $*\nmkdir -p target/bayan/lib\n"
            + "[ -f target/bayan/lib/bayan.jar ] || cp '"
            + app
            + "/lib/bayan.jar' target/bayan/lib/\n");
    environment.put("PATH", tools.toString());

    Ran first = run(checkout.resolve("bayan"), "--version");
    Ran second = run(checkout.resolve("bayan"), "--version");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    Ran third = run(checkout.resolve("bayan"), "--version");

    assertThat(first.err()).contains("bayan: building", "maven with " + JAVA_HOME, "-q");
    assertThat(first.out()).startsWith("bayan ").hasLineCount(1);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(third.err()).contains("bayan: building");
  }

  @Test
  void theFirstBuildMakesAClassCacheThatEveryStartUses() throws Exception {
    environment.remove("BAYAN_CACHE");
    environment.put("JAVA_HOME", home("recording", "25.0.1", RECORDING).toString());

    Ran before = run(app.resolve("bayan"), "check");
    Ran build = run(app.resolve("bayan"), "build", "a");
    Ran after = run(app.resolve("bayan"), "check");

    assertThat(before.out()).doesNotContain("AOT");
    assertThat(build.out()).contains("-XX:AOTCache=" + app + "/cache/classes-");
    assertThat(build.out()).endsWith("Main\nbuild\na\n").doesNotContain("prime", "chatter");
    assertThat(build.err()).isEmpty();
    assertThat(after.out()).contains("-XX:AOTCache=" + app + "/cache/classes-");
    assertThat(primed()).isEqualTo("primed with -XX:AOTCacheOutput\n");
    assertThat(app.resolve("cache")).isDirectoryNotContaining("glob:**/making-*");
  }

  @Test
  void anotherJavaOrJarHasACacheOfItsOwn() throws Exception {
    environment.remove("BAYAN_CACHE");
    environment.put("JAVA_HOME", home("recording", "21.0.9", RECORDING).toString());
    String first = run(app.resolve("bayan"), "build").out();
    Files.setLastModifiedTime(
        app.resolve("lib/bayan.jar"), FileTime.from(Instant.now().minus(Duration.ofDays(9))));
    String newer = run(app.resolve("bayan"), "build").out();
    environment.put("JAVA_HOME", home("other", "22", RECORDING).toString());
    String other = run(app.resolve("bayan"), "build").out();

    assertThat(first).contains("-XX:SharedArchiveFile=");
    assertThat(List.of(first, newer, other)).map(LauncherTest::cache).doesNotHaveDuplicates();
    assertThat(primed()).isEqualTo("primed with -XX:ArchiveClassesAtExit\n".repeat(3));
  }

  @Test
  void aCacheThatCannotBeMadeIsTriedOnceAndStopsNothing() throws Exception {
    environment.put("BAYAN_CACHE", folder.resolve("own").toString());
    environment.put("JAVA_HOME", home("failing", "25", FAILING).toString());

    Ran first = run(app.resolve("bayan"), "build");
    Ran second = run(app.resolve("bayan"), "build");

    // The temporary folder is another each time.
    assertThat(first.out().replaceAll("/bayan-\\w+", ""))
        .isEqualTo(second.out().replaceAll("/bayan-\\w+", ""));
    assertThat(first.code()).isZero();
    assertThat(second.code()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("build").doesNotContain("AOTCache");
    assertThat(primed()).isEqualTo("primed with -XX:AOTCacheOutput\n");
  }

  @Test
  void theCacheGoesToTheUsersFolderWhereTheProgramsCannotBeWrittenTo() throws Exception {
    environment.remove("BAYAN_CACHE");
    environment.put("JAVA_HOME", home("recording", "25", RECORDING).toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("mine").toString());
    Files.writeString(app.resolve("cache"), "a file is where the folder would be");

    Ran build = run(app.resolve("bayan"), "build");

    assertThat(build.out()).contains("-XX:AOTCache=" + folder + "/mine/bayan/classes-");
  }

  @Test
  void anOptionOfTheUsersThatNamesACacheStandsAlone() throws Exception {
    environment.remove("BAYAN_CACHE");
    environment.put("JAVA_HOME", home("recording", "25", RECORDING).toString());
    environment.put("BAYAN_JAVA_OPTS", "-XX:SharedArchiveFile=x.jsa");

    Ran build = run(app.resolve("bayan"), "build");

    assertThat(build.out()).contains("x.jsa").doesNotContain("AOTCache");
    assertThat(app.resolve("cache")).doesNotExist();
  }

  @Test
  void aCacheThatIsLinkedIsUsedByTheJvmsOwnLoaderWithTheJarsOfTheBuild() throws Exception {
    environment.remove("BAYAN_CACHE");
    environment.put("JAVA_HOME", home("recording", "25", RECORDING).toString());
    Files.writeString(app.resolve("lib/jars"), "lib/b-1.10.jar:lib/a-2.jar");
    Files.writeString(app.resolve("lib/b-1.9.jar"), "left over from an earlier build");
    String lib = app + "/lib/";
    String all = lib + "bayan.jar:" + lib + "b-1.10.jar:" + lib + "a-2.jar";

    Ran build = run(app.resolve("bayan"), "build");
    environment.put("JAVA_HOME", home("older", "24.0.1", RECORDING).toString());
    Ran older = run(app.resolve("bayan"), "build");
    environment.put("BAYAN_CACHE", "off");
    Ran without = run(app.resolve("bayan"), "build");

    String none = "-cp\n" + app + "/classes\n";
    String jar = "-cp\n" + app + "/lib/bayan.jar\n";
    assertThat(build.out())
        .contains(
            "-Xbootclasspath/a:" + all + "\n", none, "-Dbayan.jar=" + app + "/lib/bayan.jar\n");
    assertThat(older.out()).contains("SharedArchiveFile", jar).doesNotContain("bootclasspath");
    assertThat(without.out()).contains(jar).doesNotContain("bootclasspath");
  }

  @Test
  void aFolderThatWasMovedHasACacheOfItsOwn() throws Exception {
    environment.put("BAYAN_CACHE", folder.resolve("own").toString());
    environment.put("JAVA_HOME", home("recording", "25", RECORDING).toString());

    Ran first = run(app.resolve("bayan"), "build");
    Path moved = Files.move(app, folder.resolve("moved"));
    Ran second = run(moved.resolve("bayan"), "build");

    assertThat(cache(first.out())).isNotEqualTo(cache(second.out()));
  }

  private static String cache(String out) {
    return out.lines().filter(line -> line.contains("classes-")).findFirst().orElseThrow();
  }

  private static String recording(String make) {
    return """
    #!/bin/sh
    made=
    for option; do
      case $option in
        -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
          made=${option#*=}
          echo "primed with ${option%%=*}" >> "${0%/*}/../../primed"
          echo chatter; echo chatter >&2 ;;
      esac
    done
    """
        + make
        + "\nprintf '%s\\n' \"$@\"\n";
  }

  /** What was said by every Java that was started to make a cache. */
  private String primed() throws IOException {
    return Files.readString(folder.resolve("primed"));
  }

  /** A folder that looks like an installed Java. */
  private Path home(String name, String version, String java) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    if (!version.isEmpty()) {
      Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
    copyScript(home.resolve("bin/java"), java);
    return home;
  }

  /** A PATH with what the script calls, and no java. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String name :
        List.of(
            "sh", "sed", "grep", "dirname", "readlink", "find", "locale", "mkdir", "mv", "cp")) {
      Path tool =
          Arrays.stream(System.getenv("PATH").split(":"))
              .map(bin -> Path.of(bin, name))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Path wrapper = tools.resolve(name);
      if (!Files.exists(wrapper)) {
        copyScript(wrapper, "#!/bin/sh\nexec " + tool + " \"$@\"\n");
      }
    }
    return tools;
  }

  private static void copyScript(Path to, String text) throws IOException {
    Files.writeString(to, text);
    assertThat(to.toFile().setExecutable(true)).isTrue();
  }

  private record Ran(int code, String out, String err, long pid) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Ran ran
          && code == ran.code
          && out.equals(ran.out)
          && err.equals(ran.err);
    }

    @Override
    public int hashCode() {
      return out.hashCode();
    }
  }

  private Ran run(Path script, String... arguments) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.directory(folder.toFile());
    // Who runs the tests may have some of these for his own runs.
    builder.environment().keySet().removeIf(name -> name.startsWith("BAYAN_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    int code = process.waitFor();
    return new Ran(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8),
        process.pid());
  }
}
