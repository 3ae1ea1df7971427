package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A machine without fonts and without fontconfig, made in a mount namespace of its own. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "mount namespaces are Linux's")
@Timeout(120)
class NoFontsTest {

  private static final String HIDE =
      """
      for folder in /usr/share/fonts /usr/local/share/fonts /etc/fonts; do
        [ ! -d $folder ] || mount -t tmpfs none $folder || exit 77
      done
      for library in /usr/lib/libfontconfig.so.1* /usr/lib/*/libfontconfig.so.1*; do
        [ ! -e $library ] || mount --bind /dev/null $library || exit 77
      done
      exec "$@"
      """;

  @Test
  void theFileInTheBuiltFolderIsAllThatShapingNeeds() throws Exception {
    Ran bare = shape();
    // AWT dies without fontconfig: where it does not, the fonts could not be hidden.
    assumeTrue(bare.output().contains("Problem reading font data"), bare.output());

    Ran ours = shape("-Dsun.awt.fontconfig=" + Path.of("src/main/dist/fontconfig.properties"));

    assertThat(ours.output()).contains("shaped: 86 1485 2505 3196");
    assertThat(ours.code()).isZero();
  }

  private record Ran(int code, String output) {}

  private static Ran shape(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec unshare -rm \"$@\"", "sh"));
    command.addAll(List.of("sh", "-c", HIDE, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-Djava.awt.headless=true", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), ShapeMain.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }
}
