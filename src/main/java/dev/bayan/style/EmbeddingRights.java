package dev.bayan.style;

import java.nio.ByteBuffer;

/**
 * How much of a font its licence lets an editable document carry: the field {@code fsType} of its
 * OS/2 table (ISO/IEC 14496-22, 5.2.3).
 */
public enum EmbeddingRights {
  /** Restricted, bitmaps only, or for print and preview only: a Word file may be edited. */
  NONE,
  /** As it is, not cut. */
  WHOLE,
  ANY;

  private static final int FS_TYPE = 8;
  private static final int EDITABLE = 0x0008;
  private static final int USAGE = 0x000F;
  private static final int NO_SUBSETTING = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  /** A font without the table says nothing, and is not carried. */
  public static EmbeddingRights of(FontFile font) {
    ByteBuffer os2 = font.table("OS/2");
    if (os2 == null || os2.capacity() < FS_TYPE + 2) {
      return NONE;
    }
    int type = os2.getShort(FS_TYPE) & 0xFFFF;
    boolean isInstallable = (type & USAGE) == 0;
    // Where several bits are set (versions 0 to 2), the most generous holds.
    boolean isEditable = (type & EDITABLE) != 0;
    if ((!isInstallable && !isEditable) || (type & BITMAPS_ONLY) != 0) {
      return NONE;
    }
    return (type & NO_SUBSETTING) != 0 ? WHOLE : ANY;
  }
}
