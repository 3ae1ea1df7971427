package dev.bayan.export.xlsx;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Emphasised texts and what holds them, for tests. */
final class Rich {

  private Rich() {}

  /** Pieces between bars; one in asterisks is strong. */
  static RichText of(String pieces) {
    return new RichText(
        Arrays.stream(pieces.split("\\|", -1))
            .map(
                piece ->
                    new RichText.Piece(piece.replace("*", ""), piece.startsWith("*"), false, null))
            .toList());
  }

  /** Words that lead to each of some addresses in turn. */
  static RichText linking(URI... links) {
    List<RichText.Piece> pieces = new ArrayList<>();
    pieces.add(new RichText.Piece("انظر ", false, false, null));
    for (int i = 0; i < links.length; i++) {
      pieces.add(new RichText.Piece("رابط " + (i + 1), false, false, links[i]));
      pieces.add(new RichText.Piece("، ثم ", false, true, null));
    }
    return new RichText(pieces);
  }

  static Briefing article(RichText... paragraphs) {
    return holding(
        Arrays.stream(paragraphs).map(text -> (Passage) new Passage.Paragraph(text)).toList());
  }

  static Briefing illustrated(String alt, String caption) {
    return holding(
        List.of(
            new Passage.Image(
                false, 40, 30, ByteBuffer.wrap(new byte[] {1}), alt, RichText.plain(caption))));
  }

  private static Briefing holding(List<Passage> content) {
    Briefing bare = Samples.paragraphs("rich", null, "نص");
    return Samples.bare(
        bare.id(), "ar", bare.title(), List.of(new Section(null, content, List.of())), List.of());
  }
}
