package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

  @TempDir Path folder;
  private final Discovery discovery = new Discovery(new DiskFiles());

  @Test
  void aFolderGivesItsBriefingsByNameAndNothingElse() throws Exception {
    for (String name :
        List.of(
            "b.json",
            "a.JSON",
            "theme.json",
            "theme.yaml",
            "theme.yml",
            ".c.json",
            ".c.yml",
            "d.yaml",
            "e.csv",
            "f.YML",
            "g.yamlx",
            "بيان.json")) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/f.json"), "");

    assertThat(discovery.find(List.of(folder)))
        .extracting(input -> input.file().getFileName().toString())
        .containsExactly("a.JSON", "b.json", "d.yaml", "f.YML", "بيان.json");
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "");

    assertThat(discovery.find(List.of(file, folder, folder.resolve("./a.json")))).hasSize(1);
  }

  @Test
  void aThemeNamedAmongBriefingsIsNone() throws Exception {
    Path briefing = Files.writeString(folder.resolve("a.json"), "");
    Path theme = Files.writeString(folder.resolve("theme.json"), "");

    assertThat(discovery.find(List.of(briefing, theme)))
        .extracting(Input::file)
        .containsExactly(briefing);
    assertThatThrownBy(() -> discovery.find(List.of(theme, folder.resolve("./theme.json"))))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void aFileThatIsNamedIsTakenWhateverItsEnding() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "");

    assertThat(discovery.find(List.of(file))).hasSize(1);
    assertThat(
            new Survey(
                    new DiskFiles(),
                    Fakes.rooms().reader().apply(Theme.standard()),
                    Survey.Recall.NOTHING)
                .look(new Input("a.csv", file), bytes -> {}))
        .isInstanceOfSatisfying(
            Survey.Sighting.Unsound.class,
            unsound -> assertThat(unsound.diagnostics().get(0).code()).isEqualTo("B4002"));
  }

  @Test
  void aMissingPathAndAFolderWithoutBriefingsSayWhichTheyAre() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> discovery.find(List.of(folder.resolve("nowhere"))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> discovery.find(List.of(empty)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("empty has no briefings");
  }
}
