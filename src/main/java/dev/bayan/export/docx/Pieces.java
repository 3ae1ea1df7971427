package dev.bayan.export.docx;

import dev.bayan.plan.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph's spans at a place among its characters. */
final class Pieces {

  private Pieces() {}

  /** The spans from one character to another, each with its direction and emphasis. */
  static List<Span> of(List<Span> spans, int from, int to) {
    List<Span> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int length = span.text().length();
      int first = Math.max(from - at, 0);
      int last = Math.min(to - at, length);
      if (first < last) {
        pieces.add(
            first == 0 && last == length ? span : span.with(span.text().substring(first, last)));
      }
      at += length;
    }
    return pieces;
  }

  static int length(List<Span> spans) {
    int length = 0;
    for (Span span : spans) {
      length += span.text().length();
    }
    return length;
  }
}
