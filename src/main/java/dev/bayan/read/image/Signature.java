package dev.bayan.read.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file is, told by its first bytes: a name can lie, and often does.
 *
 * <pre>
 * 89 50 4E 47 0D 0A 1A 0A → PNG      47 49 46 38 → GIF      25 50 44 46 → PDF
 * </pre>
 */
final class Signature {

  static final String PNG = "PNG";
  static final String JPEG = "JPEG";

  /** Nothing that is known here. */
  static final String NONE = "";

  /** Far enough for an XML declaration, a licence and a DOCTYPE to stand before {@code <svg}. */
  private static final int HEAD = 4096;

  private Signature() {}

  static String of(byte[] file) {
    String head = head(file);
    if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
      return PNG;
    }
    if (head.startsWith("\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (head.startsWith("RIFF")) {
      return head.startsWith("WEBP", 8) ? "WebP" : NONE;
    }
    if (head.startsWith("ftyp", 4)) {
      return isoMedia(head);
    }
    if (head.startsWith(" EMF", 40)) {
      return "EMF";
    }
    for (String[] known : OTHERS) {
      if (head.startsWith(known[0])) {
        return known[1];
      }
    }
    return isSvg(head) ? "SVG" : NONE;
  }

  private static final String[][] OTHERS = {
    {"GIF8", "GIF"},
    {"II*\0", "TIFF"},
    {"MM\0*", "TIFF"},
    {"II+\0", "TIFF"},
    {"MM\0+", "TIFF"},
    {"BM", "BMP"},
    {"%PDF", "PDF"},
    {"\u00D7\u00CD\u00C6\u009A", "WMF"},
    {"8BPS", "PSD"},
    {"\0\0\u0001\0", "ICO"},
    {"\u00FF\n", "JPEG XL"},
    {"\0\0\0\fJXL ", "JPEG XL"},
    {"\0\0\0\fjP  ", "JPEG 2000"},
    {"\u00FFO\u00FFQ", "JPEG 2000"},
  };

  /** ISO/IEC 14496-12, section 4.3: the brand says what the boxes hold. */
  private static String isoMedia(String head) {
    String brands = head.substring(8, Math.min(head.length(), 40));
    if (brands.startsWith("avi")) {
      return "AVIF";
    }
    return brands.matches("(?s)(hei|hev|mif|msf).*") ? "HEIC" : NONE;
  }

  private static boolean isSvg(String head) {
    String start = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    String lowerCase = start.strip().toLowerCase(Locale.ROOT);
    return lowerCase.startsWith("<svg")
        || ((lowerCase.startsWith("<?xml") || lowerCase.startsWith("<!"))
            && start.contains("<svg"));
  }

  /** The first bytes, a character for each. */
  private static String head(byte[] file) {
    return new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
