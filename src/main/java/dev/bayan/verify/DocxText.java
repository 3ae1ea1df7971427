package dev.bayan.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the words of a document, header or footer in order. Field instructions and list numbers are
 * no words of the text, nor is a table of contents, which says again what its headings say.
 */
final class DocxText implements DocxXml.Listener {

  private final StringBuilder words = new StringBuilder(4096);
  private final List<String> descriptions = new ArrayList<>();
  private char[] stretch = new char[256];
  private int[] starts = new int[64];
  private int paragraphs;
  private int controls;

  /** The control that holds the table of contents, counted from outside; 0 outside of it. */
  private int contents;

  /** All words so far, without white space. */
  StringBuilder words() {
    return words;
  }

  /** What the pictures show, in order; empty where one says nothing (20.4.2.5). */
  List<String> descriptions() {
    return descriptions;
  }

  /** The paragraph, from 1, in which a character of {@link #words} stands. */
  int paragraphAt(int character) {
    int paragraph = paragraphs;
    while (paragraph > 1 && starts[paragraph - 1] > character) {
      paragraph--;
    }
    return paragraph;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    switch (name) {
      case "p" -> {
        if (paragraphs == starts.length) {
          starts = Arrays.copyOf(starts, 2 * paragraphs);
        }
        starts[paragraphs++] = words.length();
      }
      case "sdt" -> controls++;
      case "docPartGallery" -> {
        if ("Table of Contents".equals(attributes.get("val"))) {
          contents = controls;
        }
      }
      case "docPr" -> {
        String description = attributes.local("descr");
        descriptions.add(description == null ? "" : description);
      }
      default -> {
        // The other elements say nothing.
      }
    }
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    if (!inside.equals("t") || contents > 0) {
      return;
    }
    if (length > stretch.length) {
      stretch = new char[2 * length];
    }
    System.arraycopy(text, start, stretch, 0, length);
    Ink.append(stretch, length, words);
  }

  @Override
  public void end(String name) {
    if (name.equals("sdt")) {
      if (contents == controls) {
        contents = 0;
      }
      controls--;
    }
  }
}
