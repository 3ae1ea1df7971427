package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Packed;
import dev.bayan.export.opc.PackedStream;
import dev.bayan.export.opc.Xml;
import java.util.Arrays;

/**
 * The texts of a workbook's cells, each once (ECMA-376 part 1, 18.4.9 sst).
 *
 * <p>Shared and not in line: a comparison says a cell's words on two sheets, and the names of its
 * rows and columns in each row of the data. A plain text is its own key; only what has faces of its
 * own is a {@link CellText}.
 */
final class SharedStrings {

  /** Texts that are packed at a time. */
  private static final int CHUNK = 256;

  private final Stylesheet styles;
  private final int most;
  private Object[] strings = new Object[1 << 6];

  /** By hash: one more than a text's place, 0 where none is; never more than half full. */
  private int[] slots = new int[1 << 7];

  private int count;
  private long uses;

  /**
   * Strings whose stretches may have faces of a style sheet's family.
   *
   * @param most how many of them are kept
   */
  SharedStrings(Stylesheet styles, int most) {
    this.styles = styles;
    this.most = most;
  }

  /** Whether a text is kept, or there is room for it still. */
  boolean hasRoom(String text) {
    return count < most || slots[slot(text)] > 0;
  }

  /** The text's index, which a cell of type {@code s} holds as its value. */
  int index(CellText text) {
    return text.isPlain() ? index(text.text()) : place(text);
  }

  int index(String text) {
    return place(text);
  }

  /** A map of the JDK takes four times the memory, and a comparison has half a million texts. */
  private int place(Object text) {
    uses++;
    int slot = slot(text);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (count == strings.length) {
      grow();
      slot = slot(text);
    }
    strings[count] = text;
    slots[slot] = ++count;
    return count - 1;
  }

  /** Where a text is, or would be. */
  private int slot(Object text) {
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    while (slots[slot] > 0 && !strings[slots[slot] - 1].equals(text)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    strings = Arrays.copyOf(strings, 2 * count);
    slots = new int[4 * count];
    for (int i = 0; i < count; i++) {
      slots[slot(strings[i])] = i + 1;
    }
  }

  Packed packed() {
    PackedStream packed = new PackedStream();
    Xml xml = new Xml().start("sst").attr("xmlns", Names.MAIN);
    xml.attr("count", uses).attr("uniqueCount", count);
    int pending = 0;
    for (int i = 0; i < count; i++) {
      Object text = strings[i];
      xml.start("si");
      if (text instanceof CellText rich) {
        rich.stretches().forEach(stretch -> stretch(xml, stretch));
      } else {
        words(xml, text.toString());
      }
      xml.end();
      if (++pending == CHUNK) {
        take(xml, packed);
        pending = 0;
      }
    }
    xml.end();
    take(xml, packed);
    return packed.packed();
  }

  private static void take(Xml xml, PackedStream packed) {
    byte[] bytes = xml.taken();
    packed.write(bytes, 0, bytes.length);
  }

  private void stretch(Xml xml, CellText.Stretch stretch) {
    xml.start("r");
    if (stretch.face() != null) {
      xml.start("rPr");
      styles.face(xml, stretch.face(), "rFont");
      xml.end();
    }
    words(xml, stretch.text());
    xml.end();
  }

  /** Each {@code t} is unescaped by itself, so that stretches make no escape together. */
  private static void words(Xml xml, String text) {
    xml.start("t");
    if (!text.equals(text.strip()) || text.indexOf('\n') >= 0) {
      xml.attr("xml:space", "preserve");
    }
    xml.text(Xstring.escape(text)).end();
  }
}
