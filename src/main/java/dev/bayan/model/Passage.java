package dev.bayan.model;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a section's content. */
public sealed interface Passage {

  /** A paragraph of running text. */
  record Paragraph(RichText text) implements Passage {}

  /** An unordered list. */
  record Bullets(List<RichText> items) implements Passage {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** An ordered list, counted from 1. */
  record Numbered(List<RichText> items) implements Passage {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /** Somebody's words, with or without the name of who said them. */
  record Quote(RichText text, @Nullable String by) implements Passage {}

  /**
   * A picture, clean: the reader has stripped all that is not image data.
   *
   * @param jpeg whether the bytes are JPEG (ISO/IEC 10918-1); otherwise they are PNG
   * @param width in pixels
   * @param height in pixels
   * @param bytes the file, read only
   * @param alt what the picture shows, for who cannot see it
   */
  record Image(
      boolean jpeg, int width, int height, ByteBuffer bytes, String alt, @Nullable RichText caption)
      implements Passage {
    public Image {
      bytes = bytes.asReadOnlyBuffer();
    }
  }

  /** The place where a comparison stands. */
  record Placement(String comparison) implements Passage {}
}
