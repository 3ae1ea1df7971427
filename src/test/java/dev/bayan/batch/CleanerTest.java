package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CleanerTest {

  @TempDir Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void fourPacksOfWhichTwoHaveNoBriefingAnyMore() throws Exception {
    in = folder.resolve("in");
    out = folder.resolve("out");
    for (String id : new String[] {"a", "b", "c", "d"}) {
      Fakes.write(in, id + ".json", id, "words");
    }
    Fakes.build(Fakes.rooms(), in, out);
    Files.delete(in.resolve("c.json"));
    Files.delete(in.resolve("d.json"));
  }

  @Test
  void whatNoBriefingStandsBehindGoesAndNothingElse() throws Exception {
    Files.createDirectories(out.resolve("notes"));
    Files.writeString(out.resolve("notes/mine.txt"), "mine");
    Files.createDirectories(out.resolve("foreign"));
    Files.writeString(out.resolve("foreign/pack.json"), "{\"id\": \"foreign\"}");

    Cleaned cleaned = clean(false);

    assertThat(cleaned.removed()).containsExactly("c", "d");
    assertThat(out.resolve("c")).doesNotExist();
    assertThat(out.resolve("d")).doesNotExist();
    assertThat(out.resolve(".bayan/staging")).isEmptyDirectory();
    assertThat(Fakes.tree(out))
        .containsKeys("a/a.docx", "b/b.docx", "notes/mine.txt", "foreign/pack.json", "run.json");
    assertThat(clean(false).removed()).as("the second time").isEmpty();
  }

  @Test
  void thePageNoLongerNamesThem() throws Exception {
    clean(false);
    String cleaned = Files.readString(out.resolve("index.html"));

    Files.createDirectories(folder.resolve("fresh"));
    Fakes.build(Fakes.rooms(), in, folder.resolve("fresh"));

    // But for the number of packs built, as if there had been no others.
    String built = "<dd>2</dd>";
    assertThat(Files.readString(folder.resolve("fresh/index.html")).replace(built, ""))
        .isEqualTo(cleaned.replace("<dd>4</dd>", ""));
  }

  @Test
  void aLookChangesNothing() throws Exception {
    var before = Fakes.tree(out);

    assertThat(cleaner().look(Fakes.request(in, out), false).removed()).containsExactly("c", "d");

    assertThat(Fakes.tree(out)).isEqualTo(before);
  }

  @Test
  void mostOfThePacksGoOnlyWhenThatIsAskedFor() throws Exception {
    Files.delete(in.resolve("b.json"));

    assertThatThrownBy(() -> clean(false)).hasMessageContaining("3 of 4");
    assertThat(out.resolve("b")).exists();

    assertThat(clean(true).removed()).containsExactly("b", "c", "d");
  }

  @Test
  void anEmptyOrMissingInputFolderRemovesNothingWhateverIsAskedFor() throws Exception {
    Files.delete(in.resolve("a.json"));
    Files.delete(in.resolve("b.json"));

    assertThatThrownBy(() -> clean(true)).isInstanceOf(BadRequestException.class);
    Files.delete(in);
    assertThatThrownBy(() -> clean(true)).isInstanceOf(BadRequestException.class);

    assertThat(Fakes.tree(out)).containsKeys("a/a.docx", "d/d.docx");
  }

  @Test
  void aBriefingThatCannotBeReadMayStandBehindAnyPack() throws Exception {
    Fakes.write(in, "c.json", "!", "");

    assertThatThrownBy(() -> clean(true)).hasMessageContaining("c.json");

    assertThat(out.resolve("d")).exists();
  }

  @Test
  void singleFilesDoNotTellWhatIsStale() {
    assertThatThrownBy(() -> cleaner().clean(Fakes.request(in.resolve("a.json"), out), true))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("a.json");
  }

  @Test
  void aPackThatSomebodyAddedToIsLeftAlone() throws Exception {
    Files.writeString(out.resolve("c/notes.txt"), "mine");

    Cleaned cleaned = clean(false);

    assertThat(cleaned.removed()).containsExactly("d");
    assertThat(cleaned.kept()).containsExactly("c");
    assertThat(out.resolve("c/c.docx")).exists();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void noLinkIsFollowed() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(out.resolve("c"), elsewhere);
    Files.createSymbolicLink(out.resolve("c"), elsewhere);
    Files.delete(out.resolve("d/d.pdf"));
    Files.createSymbolicLink(out.resolve("d/d.pdf"), elsewhere.resolve("c.pdf"));

    Cleaned cleaned = clean(true);

    assertThat(cleaned.removed()).isEmpty();
    assertThat(cleaned.kept()).containsExactly("d");
    assertThat(elsewhere.resolve("c.pdf")).exists();
  }

  @Test
  void whileARunWritesNothingIsRemoved() throws Exception {
    try (OutputFolder held = OutputFolder.open(new DiskFiles(), out)) {
      assertThat(held.root()).isEqualTo(out);
      assertThatThrownBy(() -> clean(false)).isInstanceOf(OutputBusyException.class);
    }
    assertThat(out.resolve("c")).exists();
  }

  private Cleaned clean(boolean mayRemoveMost)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    return cleaner().clean(Fakes.request(in, out), mayRemoveMost);
  }

  private static Cleaner cleaner() {
    return new Cleaner(Fakes.rooms(), new DiskFiles());
  }
}
