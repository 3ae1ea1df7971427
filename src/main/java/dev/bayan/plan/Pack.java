package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.Direction;
import dev.bayan.text.Labels;
import dev.bayan.text.Lists;
import dev.bayan.text.LocaleProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a briefing's three files say, word for word, and how they look. Everything an exporter needs
 * and nothing it would have to decide.
 *
 * @param digits the digits of generated text
 * @param head what stands at the head of every page
 * @param header the line at the head of every page, as the theme words it
 * @param footer the line at the foot of every page
 * @param blocks in reading order; the first is the title
 */
public record Pack(
    String id,
    LocaleProfile locale,
    DigitStyle digits,
    Labels labels,
    Properties properties,
    RunningHead head,
    Strip header,
    Strip footer,
    List<Block> blocks,
    Theme theme) {

  /** Document properties (Dublin Core). */
  public record Properties(
      String title,
      @Nullable String subject,
      @Nullable String author,
      List<String> keywords,
      @Nullable LocalDate date) {
    public Properties {
      keywords = List.copyOf(keywords);
    }
  }

  /** The title, and the marking that must stand on every page and sheet, in its colour. */
  public record RunningHead(Prose title, @Nullable Marking marking) {}

  /** A classification in the briefing's language. */
  public record Marking(Prose text, Colour colour) {}

  public Pack {
    blocks = List.copyOf(blocks);
  }

  public Direction direction() {
    return locale.direction();
  }

  /** The comparisons in the order in which they stand, each once. */
  public List<Block.Table> tables() {
    List<Block.Table> tables = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Table table && !tables.contains(table)) {
        tables.add(table);
      }
    }
    return Collections.unmodifiableList(tables);
  }

  /**
   * A table in parts, where its parties do not fit beside each other: each part has the row names,
   * and says which columns it shows; notes stand below the last.
   *
   * @param sizes how many parties each part has; together all of them
   */
  public List<Block.Table> parts(Block.Table table, List<Integer> sizes) {
    if (sizes.size() == 1) {
      return List.of(table);
    }
    int all = table.columns().size();
    List<Block.Table> parts = new ArrayList<>(sizes.size());
    int from = 0;
    for (int size : sizes) {
      int to = from + size;
      String shown =
          " (%s %s–%s %s %s)"
              .formatted(
                  labels.columns(),
                  digits.write(from + 1),
                  digits.write(to),
                  labels.of(),
                  digits.write(all));
      Block.Caption whole = table.caption();
      Prose line = Prose.of(whole.line().text() + shown, direction());
      Block.Caption caption = new Block.Caption(whole.label(), whole.number(), line);
      parts.add(table.part(from, to, caption, to == all ? table.notes() : List.of()));
      from = to;
    }
    return parts;
  }

  /** What a screen reader says of a table: by what it compares whom. {@code الدور: مصر وقطر} */
  public String description(Block.Table table) {
    List<String> parties = table.columns().stream().map(Prose::text).toList();
    return table.axis().text() + labels.labelEnd() + " " + Lists.and(parties, direction());
  }
}
