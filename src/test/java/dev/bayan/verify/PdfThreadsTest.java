package dev.bayan.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.plan.Pack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A large PDF is proven by two threads, and whatever is found is what one would find. */
@Timeout(60)
class PdfThreadsTest {

  private static final Verifier VERIFIER = new Verifier();
  private static final Pack PACK = Samples.pack(Samples.longTable(320, 4));
  private static final byte[] GOOD = new PdfExporter().export(PACK);

  private static final Pattern OBJECT = Pattern.compile("(?<=\\n)([1-9][0-9]*) 0 obj");

  /** None; threads that begin at once; that have done all before anybody goes on; and this one. */
  private static final List<Hands> ALL =
      List.of(
          Hands.OWN,
          new Hands(work -> new Thread(work).start()),
          new Hands(
              work -> {
                Thread thread = new Thread(work);
                thread.start();
                join(thread);
              }),
          new Hands(Runnable::run));

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Finding> findings(Pack pack, byte[] file, Hands hands) {
    return VERIFIER.verify(pack, Format.PDF, file, Map.of(), hands);
  }

  @Test
  void goodFileIsProvenByAnyThreads() {
    for (Hands hands : ALL) {
      assertThat(findings(PACK, GOOD, hands)).isEmpty();
    }
  }

  @Test
  void theSameIsFoundByAnyThreads() {
    Pack other = Samples.pack(Samples.longTable(319, 4));
    List<Finding> alone = findings(other, GOOD, Hands.OWN);
    assertThat(alone).isNotEmpty();
    for (Hands hands : ALL) {
      assertThat(findings(other, GOOD, hands)).isEqualTo(alone);
    }
  }

  @Test
  void theFirstDamageIsToldByAnyThreads() {
    Map<Integer, Integer> objects = new TreeMap<>();
    Matcher begins = OBJECT.matcher(new String(GOOD, ISO_8859_1));
    while (begins.find()) {
      objects.put(Integer.valueOf(begins.group(1)), begins.start(1));
    }
    List<Integer> numbers = List.copyOf(objects.keySet());
    for (int i = 0; i < numbers.size() - 1; i += numbers.size() / 7) {
      byte[] damaged = GOOD.clone();
      // One more behind it, which another thread may well meet sooner.
      for (int number : List.of(numbers.get(i), numbers.get(numbers.size() - 2))) {
        damaged[requireNonNull(objects.get(number))] = '0';
      }
      String told = "object " + numbers.get(i) + " is not where the table says";
      for (Hands hands : ALL) {
        assertThat(findings(PACK, damaged, hands))
            .singleElement()
            .satisfies(finding -> assertThat(finding.message()).isEqualTo(told));
      }
    }
  }

  @Test
  void damagedPageIsToldBeforeDamagedTree() throws IOException {
    byte[] damaged;
    try (PDDocument document = Loader.loadPDF(GOOD)) {
      document.getDocumentCatalog().getStructureTreeRoot().getCOSObject().removeItem(COSName.K);
      PDPage last = document.getPage(document.getNumberOfPages() - 1);
      PDStream contents =
          new PDStream(document, new ByteArrayInputStream("/P BMC".getBytes(UTF_8)));
      last.setContents(contents);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      damaged = out.toByteArray();
    }
    for (Hands hands : ALL) {
      assertThat(findings(PACK, damaged, hands))
          .singleElement()
          .satisfies(found -> assertThat(found.message()).isEqualTo("marked content without end"));
    }
  }

  @Test
  void anotherThreadTakesPartOfALargeFileOnly() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Hands hands =
        new Hands(
            work -> {
              threads.add(Thread.currentThread());
              work.run();
            });
    Pack small = Samples.pack(Samples.longTable(60, 3));
    assertThat(findings(small, new PdfExporter().export(small), hands)).isEmpty();
    assertThat(threads).isEmpty();
    assertThat(findings(PACK, GOOD, hands)).isEmpty();
    assertThat(threads).isNotEmpty();
  }
}
