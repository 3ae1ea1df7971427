package dev.bayan.plan;

import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.style.Picture;
import dev.bayan.text.Direction;

/** A briefing's pictures; those with a caption are numbered in reading order. */
final class FigurePlanner {

  private final Wording wording;
  private final Direction base;
  private int numbered;

  FigurePlanner(Wording wording, Direction base) {
    this.wording = wording;
    this.base = base;
  }

  Block.Figure plan(Passage.Image image) {
    Picture.Type type = image.jpeg() ? Picture.Type.JPEG : Picture.Type.PNG;
    Picture picture = new Picture(type, image.width(), image.height(), image.bytes());
    RichText words = image.caption();
    Block.Caption caption =
        words == null
            ? null
            : wording.caption(wording.labels().figureNumber(), ++numbered, words, base);
    return new Block.Figure(picture, image.alt(), caption);
  }
}
