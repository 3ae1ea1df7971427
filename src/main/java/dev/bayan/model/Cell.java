package dev.bayan.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one party does in one role. */
public sealed interface Cell {

  /** A remark on the cell. */
  @Nullable RichText note();

  /** The web page the cell rests on. */
  @Nullable URI source();

  record Text(RichText text, @Nullable RichText note, @Nullable URI source) implements Cell {}

  record Number(BigDecimal number, @Nullable RichText note, @Nullable URI source) implements Cell {}

  record Day(LocalDate date, @Nullable RichText note, @Nullable URI source) implements Cell {}

  /** Nothing is known: shown as an em dash, stored as empty. */
  record Empty() implements Cell {
    @Override
    public @Nullable RichText note() {
      return null;
    }

    @Override
    public @Nullable URI source() {
      return null;
    }
  }
}
