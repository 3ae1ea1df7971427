package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** What is written of a published pack is what is read again, whatever its words are. */
class ManifestLineTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  private static Manifest.Entry entry(String words, Map<String, String> beside, boolean warns) {
    Ingredients ingredients = new Ingredients(HASH, new TreeMap<>(beside));
    return new Manifest.Entry(
        new Subject("id", words, "ar-EG", ingredients.hash()),
        "yaml",
        ingredients,
        "1+" + words,
        "looks",
        List.of(Format.DOCX, Format.PDF),
        Map.of("id.docx", new PackRecord.Written(7, HASH), words, new PackRecord.Written(8, HASH)),
        warns
            ? List.of(
                new Diagnostic(
                    "B4101",
                    Severity.WARNING,
                    "f",
                    "/x",
                    1,
                    2,
                    3,
                    Message.verbatim(words),
                    null,
                    null))
            : List.of());
  }

  @Property(tries = 200)
  void anyWordsComeBack(@ForAll @NotEmpty String any, @ForAll boolean warns) {
    // A lone surrogate has no UTF-8: the gate refuses it long before.
    String words = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Manifest.Entry entry =
        entry(words, warns ? Map.of("t\t.csv", HASH, words, "") : Map.of(), warns);

    String line = ManifestLine.write(entry);
    byte[] bytes = ("before" + line + "\n").getBytes(StandardCharsets.UTF_8);
    Manifest.Known known = new ManifestLine(bytes, 6, bytes.length - 7).read();

    assertThat(line).doesNotContain("\n");
    assertThat(known.place().warns()).isEqualTo(warns);
    assertThat(known.entry().subject()).isEqualTo(entry.subject());
    assertThat(known.entry().ingredients()).isEqualTo(entry.ingredients());
    assertThat(known.entry().files()).isEqualTo(entry.files());
    assertThat(known.entry().version()).isEqualTo(entry.version());
    assertThat(known.entry().formats()).isEqualTo(entry.formats());
    if (warns) {
      byte[] all = Arrays.copyOfRange(bytes, 6, bytes.length - 1);
      assertThat(ManifestLine.warnings(all, "named"))
          .singleElement()
          .matches(each -> each.file().equals("named") && each.message().args().contains(words));
    }
  }

  @Test
  void aLineOfAnotherVersionIsRefused() {
    for (String line :
        List.of(
            "",
            "{\"id\":\"a\"}",
            "a\tb\tc",
            ManifestLine.write(entry("w", Map.of(), false)).replace("\t2\t", "\tx\t"))) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> new ManifestLine(bytes, 0, bytes.length).read())
          .as(line)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
