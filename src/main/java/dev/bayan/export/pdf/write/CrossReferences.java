package dev.bayan.export.pdf.write;

import java.util.Arrays;

/**
 * Where each object of a file is: the rows of its cross-reference stream (ISO 32000-1, 7.5.8), each
 * of a kind, a place and an index.
 */
final class CrossReferences {

  /** Bytes of a row's three fields. */
  static final int[] WIDTHS = {1, 4, 2};

  static final int ROW = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

  private static final byte PLAIN = 1;
  private static final byte COMPRESSED = 2;

  /** Of every object by its number: its kind, its place, its index; object 0 is the free list. */
  private byte[] kinds = new byte[512];

  private int[] places = new int[512];
  private int[] indexes = new int[512];
  private int size = 1;

  CrossReferences() {
    indexes[0] = 0xFFFF;
  }

  /** A number for an object, from 1. */
  int reserve() {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
      indexes = Arrays.copyOf(indexes, 2 * size);
    }
    return size++;
  }

  /** How many numbers are given out, 0 among them. */
  int size() {
    return size;
  }

  /** An object that begins at an offset of the file. */
  void plain(int number, int offset) {
    kinds[number] = PLAIN;
    places[number] = offset;
  }

  /** The object of an index in an object stream. */
  void compressed(int number, int stream, int index) {
    kinds[number] = COMPRESSED;
    places[number] = stream;
    indexes[number] = index;
  }

  /**
   * The rows, each as the bytes by which it differs from the row above: neighbours are alike, so
   * this deflates to a fraction (PNG's Up, 7.4.4.4). Before each stands the 2 that says so.
   */
  byte[] rows() {
    byte[] rows = new byte[size * (ROW + 1)];
    byte[] above = new byte[ROW];
    byte[] row = new byte[ROW];
    int at = 0;
    for (int number = 0; number < size; number++) {
      row[0] = kinds[number];
      for (int i = 0; i < 4; i++) {
        row[1 + i] = (byte) (places[number] >>> (24 - 8 * i));
      }
      row[5] = (byte) (indexes[number] >>> 8);
      row[6] = (byte) indexes[number];
      rows[at++] = 2;
      for (int i = 0; i < ROW; i++) {
        rows[at++] = (byte) (row[i] - above[i]);
        above[i] = row[i];
      }
    }
    return rows;
  }
}
