package dev.bayan.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one party does in one role. */
public sealed interface Cell {

  /** A remark on the cell. */
  @Nullable String note();

  /** The web page the cell rests on. */
  @Nullable URI source();

  record Text(String text, @Nullable String note, @Nullable URI source) implements Cell {}

  record Number(BigDecimal number, @Nullable String note, @Nullable URI source) implements Cell {}

  record Day(LocalDate date, @Nullable String note, @Nullable URI source) implements Cell {}

  /** Nothing is known: shown as an em dash, stored as empty. */
  record Empty() implements Cell {
    @Override
    public @Nullable String note() {
      return null;
    }

    @Override
    public @Nullable URI source() {
      return null;
    }
  }
}
