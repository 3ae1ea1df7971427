package dev.bayan.export.pdf.write;

/** The one thing a PDF must know of a JPEG beyond its size: how many colours it has (T.81, B.2). */
final class Jpeg {

  private Jpeg() {}

  /** Components of the frame: 1 of a grey picture, 3 of one in colour. */
  static int components(byte[] file) {
    int at = 2;
    while (at + 9 < file.length) {
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
      } else if (isFrame(marker)) {
        int components = file[at + 9] & 0xFF;
        if (components == 1 || components == 3) {
          return components;
        }
        throw new IllegalArgumentException("a JPEG of " + components + " colours");
      } else {
        at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
      }
    }
    throw new IllegalArgumentException("a JPEG without a frame");
  }

  /** SOF0 to SOF15, without the three codes among them that are tables. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
