package dev.bayan.export.pdf.shape;

import dev.bayan.export.pdf.shape.Glyph.Part;
import java.util.List;

/** Glyphs of a cluster that do not pair with its characters, as one drawing. */
record Drawn(List<Part> parts, int left, int width) {

  static Drawn of(List<Laid> cluster) {
    List<Laid> bases = cluster.stream().filter(laid -> !laid.isMark()).toList();
    List<Laid> wide = bases.isEmpty() ? cluster : bases;
    int left = wide.stream().mapToInt(Laid::x).min().orElseThrow();
    int right = wide.stream().mapToInt(laid -> laid.x() + laid.advance()).max().orElseThrow();
    return new Drawn(
        cluster.stream().map(laid -> new Part(laid.glyph(), laid.x() - left, laid.y())).toList(),
        left,
        right - left);
  }
}
