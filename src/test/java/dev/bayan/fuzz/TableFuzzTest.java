package dev.bayan.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.read.FuzzedTables;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Table files of any bytes whatever. */
class TableFuzzTest {

  @FuzzTest
  void csv(byte[] bytes) {
    FuzzedTables.csv(bytes);
  }

  @FuzzTest
  void xlsx(byte[] bytes) {
    FuzzedTables.xlsx(bytes);
  }

  @FuzzTest
  void partsOfAWorkbook(FuzzedDataProvider data) {
    byte[] sheet = data.consumeBytes(2000);
    byte[] strings = data.consumeBytes(500);
    FuzzedTables.parts(sheet, strings, data.consumeRemainingAsBytes());
  }

  /** Without a fuzzer: a sheet with a few bytes of it changed, in two thousand ways. */
  @Test
  void changedSheets() {
    byte[] good = FuzzedTables.sheet();
    byte[] signs = "<>/'&;=\"!-[]01ceststr \u0000".getBytes(StandardCharsets.US_ASCII);
    Random random = new Random(20250706);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = Arrays.copyOf(good, good.length);
      for (int j = random.nextInt(3); j >= 0; j--) {
        changed[random.nextInt(changed.length)] = signs[random.nextInt(signs.length)];
      }
      FuzzedTables.parts(changed, new byte[0], new byte[0]);
    }
  }
}
