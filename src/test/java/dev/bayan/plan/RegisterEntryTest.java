package dev.bayan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterEntryTest {

  private static final Pack PACK = Samples.pack(Samples.everything());

  private static List<RegisterEntry.Row> rows(RegisterEntry entry) throws IOException {
    List<RegisterEntry.Row> rows = new ArrayList<>();
    entry.rows(rows::add);
    return rows;
  }

  @Test
  void everyCellComesBackWithItsValueNoteAndSource() throws Exception {
    RegisterEntry entry = RegisterEntry.of(PACK);
    RegisterEntry again = RegisterEntry.read(entry.bytes());
    assertThat(again.head()).isEqualTo(entry.head());
    List<RegisterEntry.Row> rows = rows(again);
    Block.Table table = PACK.tables().get(0);
    List<Block.Cell> cells = table.rows().stream().flatMap(row -> row.cells().stream()).toList();
    assertThat(rows.stream().map(RegisterEntry.Row::value).toList())
        .isEqualTo(cells.stream().map(Block.Cell::value).toList());
    assertThat(rows.stream().map(RegisterEntry.Row::source).toList())
        .isEqualTo(cells.stream().map(Block.Cell::source).toList());
    assertThat(rows.stream().map(RegisterEntry.Row::note).filter(note -> !note.isEmpty()))
        .containsExactly("بحسب بيان رسمي", "حتى نهاية العام", "حتى نهاية العام");
    assertThat(table.notes()).hasSize(2);
    assertThat(again.head().rows()).isEqualTo(rows.size());
  }

  @Test
  void theSamePackGivesTheSameBytes() {
    assertThat(RegisterEntry.of(PACK).bytes()).isEqualTo(RegisterEntry.of(PACK).bytes());
  }

  @Test
  void damageIsNoticedWhereverItIs() throws Exception {
    List<RegisterEntry.Row> rows = rows(RegisterEntry.of(PACK));
    byte[] good = RegisterEntry.of(PACK).bytes();
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x10;
      byte[] cut = Arrays.copyOf(good, i);
      try {
        // A bit that fills up the last byte says nothing.
        assertThat(rows(RegisterEntry.read(bad))).as("byte " + i).isEqualTo(rows);
      } catch (IOException noticed) {
        assertThat(noticed).isNotNull();
      }
      assertThatThrownBy(() -> rows(RegisterEntry.read(cut)))
          .as("cut at " + i)
          .isInstanceOf(IOException.class);
    }
  }
}
