package dev.bayan.plan;

import dev.bayan.text.NumberStyle;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a table cell holds behind its words: Excel stores this, Word and PDF the words. */
public sealed interface Value {

  record Words(String text) implements Value {}

  record Number(BigDecimal number, NumberStyle style) implements Value {}

  record Day(LocalDate date) implements Value {}

  /** Nothing is known. */
  record Empty() implements Value {}
}
