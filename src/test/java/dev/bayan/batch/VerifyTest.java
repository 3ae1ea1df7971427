package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.verify.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a published pack is found. */
class VerifyTest {

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void twoPacks() throws Exception {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "?b", "words");
    assertThat(Fakes.build(Fakes.rooms(), in, out).isGood()).isTrue();
  }

  private Inspection verify(Rooms rooms) throws Exception {
    return new Batch(rooms, new DiskFiles(), Fakes.CLOCK).verify(Fakes.request(in, out));
  }

  private List<String> codes() throws Exception {
    return verify(Fakes.rooms()).packs().stream()
        .flatMap(pack -> pack.diagnostics().stream())
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void packsAsTheyWerePublishedAreWholeAndProven() throws Exception {
    Inspection inspection = verify(Fakes.rooms());

    assertThat(inspection.packs()).extracting(Inspection.Inspected::id).containsExactly("a", "b");
    assertThat(inspection.damaged()).isZero();
    assertThat(inspection.proven()).isEqualTo(2);
    assertThat(codes()).isEmpty();
  }

  @Test
  void oneFlippedBitAnywhereIsFound() throws Exception {
    int flipped = 0;
    for (Path file : new DiskFiles().list(out.resolve("a"))) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i++) {
        byte before = bytes[i];
        bytes[i] ^= (byte) (1 << i % 8);
        Files.write(file, bytes);
        Inspection inspection = verify(Fakes.rooms());
        assertThat(inspection.damaged()).as("%s, byte %d", file, i).isEqualTo(1);
        assertThat(inspection.packs().get(0).diagnostics())
            .extracting(Diagnostic::file)
            .contains(file.toString());
        bytes[i] = before;
        flipped++;
      }
      Files.write(file, bytes);
    }
    assertThat(flipped).isGreaterThan(1_000);
    assertThat(codes()).isEmpty();
  }

  @Test
  void aMissingACutAndAForeignFileAreFound() throws Exception {
    Files.delete(out.resolve("a/a.pdf"));
    Files.writeString(out.resolve("b/b.docx"), "");
    Files.writeString(out.resolve("b/notes.txt"), "mine");

    assertThat(codes()).containsExactly("B4201", "B4201", "B4252");
  }

  @Test
  void aFileThatNoLongerSaysWhatTheBriefingSaysIsFound() throws Exception {
    Rooms rooms =
        Fakes.rooms(
            (pack, format, file, carried, hands) ->
                format == Format.XLSX
                    ? List.of(new Finding("sheet", "a word is gone"))
                    : List.of());

    assertThat(verify(rooms).damaged()).isEqualTo(2);
  }

  @Test
  void aPackWhoseBriefingHasChangedIsHeldAgainstItsRecordAlone() throws Exception {
    Fakes.write(in, "a.json", "a", "other words");

    Inspection inspection = verify(Fakes.rooms());

    assertThat(inspection.proven()).isEqualTo(1);
    // These files are no Word file, no workbook and no PDF: it is taken apart all the same.
    assertThat(inspection.packs().get(0).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("B9002", "B9002", "B9002");
  }

  @Test
  void withoutTheManifestPacksAreHeldAgainstTheirOwnRecord() throws Exception {
    Files.delete(out.resolve(".bayan/manifest"));
    assertThat(codes()).contains("B4251").doesNotContain("B4201");
    Files.writeString(out.resolve("a/a.pdf"), "x");
    assertThat(codes()).contains("B4251", "B4201");
  }

  @Test
  void aPackThatIsGoneAlthoughItsBriefingIsThereIsFound() throws Exception {
    new DiskFiles().deleteAll(out.resolve("a"));

    Inspection inspection = verify(Fakes.rooms());

    assertThat(inspection.damaged()).isEqualTo(1);
    assertThat(codes()).containsExactly("B4202");
    Files.delete(in.resolve("a.json"));
    assertThat(codes()).as("clean has removed it, or somebody did on purpose").isEmpty();
  }

  @Test
  void nothingIsLookedAtWhileARunWrites() throws Exception {
    try (OutputFolder held = OutputFolder.open(new DiskFiles(), out)) {
      assertThat(held.root()).isEqualTo(out);
      assertThatThrownBy(() -> verify(Fakes.rooms())).isInstanceOf(OutputBusyException.class);
    }
    assertThat(verify(Fakes.rooms()).damaged()).isZero();
  }

  @Test
  void noRunWritesWhilePacksAreLookedAt() throws Exception {
    List<Exception> turnedAway = new ArrayList<>();
    Rooms rooms =
        Fakes.rooms(
            (pack, format, file, carried, hands) -> {
              try {
                Fakes.build(Fakes.rooms(), in, out);
              } catch (Exception e) {
                turnedAway.add(e);
              }
              return List.of();
            });

    assertThat(verify(rooms).damaged()).isZero();

    assertThat(turnedAway).hasSize(6).allMatch(OutputBusyException.class::isInstance);
  }

  @Test
  void packsThatWereCopiedElsewhereNeedNoLock() throws Exception {
    Files.delete(out.resolve(".bayan/lock"));

    assertThat(verify(Fakes.rooms()).damaged()).isZero();

    assertThat(out.resolve(".bayan/lock")).as("nothing is written").doesNotExist();
  }

  @Test
  void aFolderWithoutPacksIsRefused() {
    assertThatThrownBy(
            () ->
                new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
                    .verify(Fakes.request(in, folder.resolve("none"))))
        .isInstanceOf(BadRequestException.class);
  }
}
