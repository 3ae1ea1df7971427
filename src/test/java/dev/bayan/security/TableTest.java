package dev.bayan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of attacks names tests that there are, and the build keeps what it promises. */
class TableTest {

  private static final Pattern NAMED = Pattern.compile("([a-z]+(?:\\.[a-z]+)*\\.[A-Z]\\w+)#(\\w+)");

  @Test
  void everyTestThatIsNamedIsThere() throws Exception {
    Matcher named =
        NAMED.matcher(
            Files.readString(Path.of("src/test/java/dev/bayan/security/package-info.java")));
    int count = 0;
    for (; named.find(); count++) {
      Class<?> test = Class.forName("dev.bayan." + named.group(1));
      assertThat(
              Arrays.stream(test.getDeclaredMethods()).filter(m -> m.getAnnotations().length > 0))
          .as(test.getName())
          .extracting(java.lang.reflect.Method::getName)
          .contains(named.group(2));
    }
    assertThat(count).isGreaterThan(40);
  }

  @Test
  void theBuildRefusesLibrariesWithKnownHoles() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String floor :
        List.of(
            "org.apache.poi:*:(,5.4.0)",
            "org.apache.commons:commons-compress:(,1.26.0)",
            "commons-io:commons-io:(,2.14.0)",
            "org.apache.commons:commons-lang3:(,3.18.0)",
            "org.apache.logging.log4j:*:(,2.17.1)")) {
      assertThat(pom).contains("<exclude>" + floor + "</exclude>");
    }
  }

  @Test
  void theBillOfMaterialsIsReproducible() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains("<includeBomSerialNumber>false</includeBomSerialNumber>")
        .contains("<project.build.outputTimestamp>");
  }
}
