package dev.bayan.batch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is written is UTF-8 in the order of its coming, however long it is. */
class HtmlTest {

  @Property(tries = 300)
  void anyTextsComeOutAsUtf8(@ForAll List<String> texts) {
    assertThat(written(texts)).isEqualTo(expected(texts));
  }

  @Test
  void shortAndLongOnesKeepTheirOrder() {
    for (String unit : List.of("a", "é", "ع", "€", "\uD80C\uDC00", "\uD80C")) {
      for (int length : new int[] {1, 1000, 2729, 2730, 2731, 5000, 9000, 20_000}) {
        List<String> texts = List.of("before", unit.repeat(length), "ع", unit, "after");
        assertThat(written(texts)).as("%d × %s", length, unit).isEqualTo(expected(texts));
      }
    }
  }

  private static String written(List<String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Html html = new Html(bytes);
    texts.forEach(html::raw);
    html.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String expected(List<String> texts) {
    // A lone surrogate becomes a question mark, as everywhere in Java; two texts never join to one.
    StringBuilder all = new StringBuilder();
    texts.forEach(
        each ->
            all.append(new String(each.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    return all.toString();
  }
}
