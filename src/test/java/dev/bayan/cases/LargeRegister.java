package dev.bayan.cases;

import dev.bayan.export.Register.Item;
import dev.bayan.export.xlsx.XlsxRegister;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterPlanner;
import dev.bayan.plan.Value;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import dev.bayan.verify.RegisterCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the workbook of very many packs, and proves it: a program for a JVM of its own, with
 * little memory. Each pack has a comparison of ten roles by five parties, and none is kept.
 *
 * <pre>
 * java -Xmx256m … dev.bayan.cases.LargeRegister 10000 workbook.xlsx
 * </pre>
 */
final class LargeRegister {

  private static final int ROLES = 10;
  private static final int PARTIES = 5;

  private LargeRegister() {}

  public static void main(String[] arguments) throws IOException {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      items.add(item(i));
    }
    Pack frame = RegisterPlanner.plan(Theme.standard(), items.stream().map(Item::head).toList());
    byte[] workbook = new XlsxRegister().write(frame, items);
    Files.write(Path.of(arguments[1]), workbook);
    List<Finding> findings = RegisterCheck.check(frame, items, workbook);
    if (!findings.isEmpty()) {
      throw new IllegalStateException(findings.toString());
    }
  }

  private static Item item(int number) {
    String id = "pack-" + number;
    RegisterEntry.Head head =
        new RegisterEntry.Head(
            id,
            "ar-EG",
            false,
            "إحاطة " + number,
            LocalDate.of(2025, 1, 1).plusDays(number % 365),
            null,
            1,
            ROLES * PARTIES,
            "");
    List<String> files = List.of(id + "/" + id + ".docx", id + "/" + id + ".xlsx");
    return new Item(head, files, () -> RegisterEntry.of(head, taker -> rows(number, taker)));
  }

  private static void rows(int number, Consumer<RegisterEntry.Row> taker) {
    for (int i = 0; i < ROLES * PARTIES; i++) {
      String words = "اتفاق " + number + " في البند " + i;
      taker.accept(
          new RegisterEntry.Row(
              "أدوار",
              "الدور " + i / PARTIES,
              "الطرف " + i % PARTIES,
              new Value.Words(words),
              words,
              "",
              null));
    }
  }
}
