package dev.bayan.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final int SMALL = 1 << 20;

  @Test
  void aPhaseWithinAnotherIsItsOwn() {
    Ledger ledger = new Ledger();

    int bytes =
        ledger.measure(
            Phase.PDF,
            () ->
                new byte[SMALL].length
                    + ledger.measure(Phase.XLSX, () -> new byte[8 * SMALL].length)
                    + ledger.measure(Phase.XLSX, () -> new byte[8 * SMALL].length));

    assertThat(bytes).isEqualTo(17 * SMALL);
    assertThat(ledger.taken(Phase.XLSX).allocated()).isBetween(16L * SMALL, 17L * SMALL);
    assertThat(ledger.taken(Phase.PDF).allocated()).isBetween((long) SMALL, 2L * SMALL);
  }
}
