package dev.bayan.read;

import static dev.bayan.read.image.Images.ascii;
import static dev.bayan.read.image.Images.chunk;
import static dev.bayan.read.image.Images.deflate;
import static dev.bayan.read.image.Images.header;
import static dev.bayan.read.image.Images.join;
import static dev.bayan.read.image.Images.pngOf;
import static dev.bayan.read.image.Images.segment;
import static dev.bayan.read.image.Images.withChunks;
import static dev.bayan.read.image.Images.withSegments;

import dev.bayan.read.image.Images;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures with something wrong, by fixture and by the name each has in it. */
final class BadPictures {

  private static final Map<String, Map<String, byte[]>> ALL =
      Map.of(
          "image-no-image", noImage(),
          "image-too-large", tooLarge(),
          "image-damaged", damaged(),
          "image-unfit", unfit(),
          "image-together", together(),
          "warn-image-animated",
              Map.of("moves.png", withChunks(Images.png(2, 2), chunk("acTL", new byte[8]))));

  static Map<String, Map<String, byte[]>> all() {
    return ALL;
  }

  private BadPictures() {}

  private static Map<String, byte[]> noImage() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty.png", new byte[0]);
    files.put("words.jpg", ascii("no image at all"));
    files.put("really.png", ascii("GIF89a" + "x".repeat(20)));
    files.put("map.webp", ascii("RIFF\0\0\0\0WEBPVP8 "));
    files.put("map.svg", ascii("<?xml version=\"1.0\"?>\n<svg xmlns=\"…\"/>"));
    files.put("map.tif", ascii("II*\0\0\0\0\0"));
    files.put("map.bmp", ascii("BM\0\0\0\0"));
    files.put("phone.heic", ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
    files.put("map.emf", join(new byte[] {1}, new byte[39], ascii(" EMF")));
    files.put("report.pdf", ascii("%PDF-1.7\n"));
    return files;
  }

  private static Map<String, byte[]> tooLarge() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] data = chunk("IDAT", deflate(new byte[100]));
    files.put("bomb.png", pngOf(chunk("IHDR", header(30_000, 30_000, 8, 6, 0)), data));
    files.put("long.png", pngOf(chunk("IHDR", header(20_001, 1, 1, 0, 0)), data));
    return files;
  }

  private static Map<String, byte[]> damaged() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] png = Images.png(20, 20);
    byte[] wrongSum = png.clone();
    wrongSum[30] ^= 1;
    byte[] jpeg = Images.jpeg(100, 100);
    files.put("cut.png", Arrays.copyOf(png, png.length / 2));
    files.put("sum.png", wrongSum);
    files.put("none.png", pngOf(chunk("IHDR", header(0, 9, 8, 0, 0))));
    files.put("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
    files.put(
        "closed.jpg",
        join(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9}));
    return files;
  }

  private static Map<String, byte[]> unfit() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] frame = {8, 0, 9, 0, 9, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0};
    byte[] jpeg = Images.jpeg(8, 8);
    files.put("press.jpg", withSegments(jpeg, segment(0xC0, frame)));
    files.put("coded.jpg", withSegments(jpeg, segment(0xC9, frame)));
    files.put("scan.jpg", withSegments(jpeg, segment(0xC3, frame)));
    return files;
  }

  /** Each with as many bytes of incompressible pixels as a file may have. */
  private static Map<String, byte[]> together() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] rows = new byte[(1 + 6_000) * 3_400];
    new java.util.Random(1).nextBytes(rows);
    for (int y = 0; y < 3_400; y++) {
      rows[y * 6_001] = 0;
    }
    byte[] file = pngOf(chunk("IHDR", header(6_000, 3_400, 8, 0, 0)), chunk("IDAT", deflate(rows)));
    for (int i = 1; i <= 7; i++) {
      files.put("map-" + i + ".png", file);
    }
    return files;
  }
}
