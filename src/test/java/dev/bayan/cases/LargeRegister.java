package dev.bayan.cases;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.export.Register.Item;
import dev.bayan.export.xlsx.XlsxRegister;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterPlanner;
import dev.bayan.plan.Value;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import dev.bayan.verify.RegisterCheck;
import dev.bayan.verify.Stored;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Writes the workbook of very many packs, and proves it: a program for a JVM of its own, with
 * little memory. Each pack has a comparison of ten roles by five parties, and none is kept.
 *
 * <pre>
 * java -Xmx48m … dev.bayan.cases.LargeRegister 10000 workbook.xlsx
 * </pre>
 */
final class LargeRegister {

  private static final int ROLES = 10;
  private static final int PARTIES = 5;

  private LargeRegister() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path file = Path.of(arguments[1]);
    Collection<Item> items =
        new AbstractList<>() {
          @Override
          public Item get(int index) {
            return item(index);
          }

          @Override
          public int size() {
            return count;
          }
        };
    Iterable<RegisterEntry.Head> heads = () -> items.stream().map(Item::head).iterator();
    Pack frame = RegisterPlanner.plan(Theme.standard(), heads);
    AtomicInteger rooms = new AtomicInteger();
    Pieces.Room room = () -> new OnDisk(file.resolveSibling("piece" + rooms.incrementAndGet()));
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      new XlsxRegister().write(frame, items, Hands.OWN, room, to);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      List<Finding> findings = RegisterCheck.check(frame, items, new Written(channel), Hands.OWN);
      if (!findings.isEmpty()) {
        throw new IllegalStateException(findings.toString());
      }
    }
  }

  private record OnDisk(Path file) implements Pieces {
    @Override
    public void add(byte[] piece, int length) throws IOException {
      try (OutputStream to = Files.newOutputStream(file, CREATE, APPEND)) {
        to.write(piece, 0, length);
      }
    }

    @Override
    public void copyTo(OutputStream to) throws IOException {
      if (Files.exists(file)) {
        Files.copy(file, to);
      }
    }
  }

  private record Written(FileChannel channel) implements Stored {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public byte[] read(long from, int most) throws IOException {
      ByteBuffer piece = ByteBuffer.allocate((int) Math.min(most, Math.max(0, size() - from)));
      while (piece.hasRemaining() && channel.read(piece, from + piece.position()) >= 0) {}
      return piece.array();
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
