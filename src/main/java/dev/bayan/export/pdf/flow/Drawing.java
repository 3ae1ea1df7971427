package dev.bayan.export.pdf.flow;

import dev.bayan.style.Picture;

/** A picture where it is drawn: one that stands twice is two drawings. */
public final class Drawing implements Kid.Painted {

  private final Picture picture;

  Drawing(Picture picture) {
    this.picture = picture;
  }

  public Picture picture() {
    return picture;
  }
}
