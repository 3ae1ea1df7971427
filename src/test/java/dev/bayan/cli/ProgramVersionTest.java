package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramVersionTest {

  @TempDir Path folder;

  private Path jar(String comment, String... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(comment);
      for (int i = 0; i < files.length; i += 2) {
        ZipEntry entry = new ZipEntry(files[i]);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(Files.createTempFile(folder, "a", ".jar"), bytes.toByteArray());
  }

  private long sum(String... files) throws IOException {
    return ProgramVersion.ofJar(jar("", files));
  }

  @Test
  void anyFileInAJarMakesItAnotherBuild() throws IOException {
    long one = sum("a.class", "one", "b.class", "two");
    assertThat(sum("a.class", "one", "b.class", "two")).isEqualTo(one);
    assertThat(sum("a.class", "One", "b.class", "two")).isNotEqualTo(one);
    assertThat(sum("a.class", "one", "c.class", "two")).isNotEqualTo(one);
    assertThat(sum("a.class", "one")).isNotEqualTo(one);
  }

  @Test
  void aCommentAtTheEndDoesNotHideTheDirectory() throws IOException {
    assertThat(ProgramVersion.ofJar(jar("a comment", "a.class", "one")))
        .isEqualTo(sum("a.class", "one"));
  }

  @Test
  void ofWhatIsNoArchiveAllBytesCount() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no archive, but long enough");
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(file));
    assertThat(ProgramVersion.ofJar(file)).isEqualTo(sum.getValue());
    assertThat(ProgramVersion.ofJar(Files.createFile(folder.resolve("empty")))).isZero();
  }
}
