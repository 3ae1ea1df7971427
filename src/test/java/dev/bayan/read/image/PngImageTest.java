package dev.bayan.read.image;

import static dev.bayan.read.image.Images.ascii;
import static dev.bayan.read.image.Images.chunk;
import static dev.bayan.read.image.Images.deflate;
import static dev.bayan.read.image.Images.drawn;
import static dev.bayan.read.image.Images.exif;
import static dev.bayan.read.image.Images.header;
import static dev.bayan.read.image.Images.join;
import static dev.bayan.read.image.Images.pixels;
import static dev.bayan.read.image.Images.pngOf;
import static dev.bayan.read.image.Images.withChunks;
import static dev.bayan.read.image.Images.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Foreign;
import dev.bayan.read.image.UnfitImageException.Reason;
import dev.bayan.style.Picture;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngImageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void noPixelChanges(int type) throws Exception {
    byte[] file = write(drawn(type, 61, 43), "png", false);
    Picture picture = clean(file);
    assertThat(picture.type()).isEqualTo(Picture.Type.PNG);
    assertThat(picture.width()).isEqualTo(61);
    assertThat(picture.height()).isEqualTo(43);
    assertThat(pixels(picture.toByteArray())).isEqualTo(pixels(file));
  }

  /** Adam7 down to images in which most passes are empty. */
  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "1,2", "3,5", "4,4", "5,3", "8,8", "9,17", "64,33"})
  void interlacedRowsComeInOrder(int width, int height) throws Exception {
    for (int type : List.of(BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_BINARY)) {
      byte[] file = write(drawn(type, width, height), "png", true);
      assertThat(file[28]).as("interlaced").isEqualTo((byte) 1);
      byte[] clean = clean(file).toByteArray();
      assertThat(clean[28]).as("interlaced").isZero();
      assertThat(pixels(clean)).isEqualTo(pixels(file));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 6})
  void sixteenBitsBecomeEight(int colour) throws Exception {
    int width = 19;
    int height = 11;
    byte[] rows = randomRows(colour, 16, width, height);
    byte[] file =
        pngOf(chunk("IHDR", header(width, height, 16, colour, 0)), chunk("IDAT", deflate(rows)));
    byte[] clean = clean(file).toByteArray();
    assertThat(clean[24]).as("depth").isEqualTo((byte) 8);
    assertThat(clean[25]).as("colour").isEqualTo((byte) colour);
    int channels = (rows.length / height - 1) / width / 2;
    byte[] samples =
        clean(
                pngOf(
                    chunk("IHDR", header(width, height, 8, colour, 0)),
                    chunk("IDAT", deflate(eightBits(rows, width * channels, height)))))
            .toByteArray();
    assertThat(pixels(clean)).isEqualTo(pixels(samples));
  }

  /** Of 0x8000 and 0x8001 only one is transparent, though both are 0x80 once they are rounded. */
  @Test
  void aTransparentColourOfSixteenBitsTakesNoOtherAlong() throws Exception {
    byte[] rows = {0, (byte) 0x80, 0, (byte) 0x80, 1};
    byte[] file =
        pngOf(
            chunk("IHDR", header(2, 1, 16, 0, 0)),
            chunk("tRNS", new byte[] {(byte) 0x80, 1}),
            chunk("IDAT", deflate(rows)));
    int[] pixels = pixels(clean(file).toByteArray());
    assertThat(pixels[0] >>> 24).isEqualTo(255);
    assertThat(pixels[1] >>> 24).isZero();
  }

  @Test
  void narrowGreysAreSpreadOverTheWholeRangeWhenRewritten() throws Exception {
    // Four pixels of two bits: 0, 1, 2, 3; the colour 1 is transparent; turned over by the EXIF.
    byte[] file =
        pngOf(
            chunk("IHDR", header(4, 1, 2, 0, 0)),
            chunk("tRNS", new byte[] {0, 1}),
            chunk("eXIf", exif(2)),
            chunk("IDAT", deflate(new byte[] {0, 0b00011011})));
    byte[] spread =
        pngOf(
            chunk("IHDR", header(4, 1, 8, 0, 0)),
            chunk("tRNS", new byte[] {0, 0x55}),
            chunk("IDAT", deflate(new byte[] {0, (byte) 0xFF, (byte) 0xAA, 0x55, 0})));
    assertThat(pixels(clean(file).toByteArray())).isEqualTo(pixels(spread));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void turnsAsTheExifSays(int orientation) throws Exception {
    byte[] file = write(drawn(BufferedImage.TYPE_INT_ARGB, 23, 14), "png", false);
    Picture picture = clean(withChunks(file, chunk("eXIf", exif(orientation))));
    BufferedImage stored = Images.read(file);
    BufferedImage shown = Images.read(picture.toByteArray());
    assertThat(picture.width()).isEqualTo(shown.getWidth()).isEqualTo(orientation > 4 ? 14 : 23);
    for (int y = 0; y < shown.getHeight(); y++) {
      for (int x = 0; x < shown.getWidth(); x++) {
        int[] from = stored(orientation, x, y, 23, 14);
        assertThat(shown.getRGB(x, y)).isEqualTo(stored.getRGB(from[0], from[1]));
      }
    }
  }

  /** EXIF 2.32, 4.6.4: where the row 0 and the column 0 are seen, spelled out for each value. */
  static int[] stored(int orientation, int x, int y, int width, int height) {
    return switch (orientation) {
      case 2 -> new int[] {width - 1 - x, y};
      case 3 -> new int[] {width - 1 - x, height - 1 - y};
      case 4 -> new int[] {x, height - 1 - y};
      case 5 -> new int[] {y, x};
      case 6 -> new int[] {y, height - 1 - x};
      case 7 -> new int[] {width - 1 - y, height - 1 - x};
      case 8 -> new int[] {width - 1 - y, x};
      default -> new int[] {x, y};
    };
  }

  @Test
  void onlyImageDataStays() throws Exception {
    byte[] file =
        join(
            withChunks(
                Images.png(30, 20),
                chunk("tEXt", ascii("Comment\0" + Images.SECRET)),
                chunk("eXIf", exif(1)),
                chunk("tIME", new byte[7]),
                chunk("iCCP", ascii("profile\0\0" + Images.SECRET)),
                chunk("pHYs", new byte[9])),
            ascii("PK\u0003\u0004 a zip with " + Images.SECRET));
    byte[] clean = clean(file).toByteArray();
    assertThat(new String(clean, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "Nikon", "secret", "PK\u0003", "tEXt", "iCCP", "tIME", "eXIf");
    assertThat(types(clean)).containsExactly("IHDR", "IDAT", "IEND");
    assertThat(clean).isEqualTo(clean(clean).toByteArray());
  }

  @Test
  void aPayloadBehindTheCompressedDataIsCutOff() throws Exception {
    byte[] file =
        pngOf(
            chunk("IHDR", header(1, 1, 8, 0, 0)),
            chunk("IDAT", join(deflate(new byte[] {0, 7}), ascii(Images.SECRET))));
    assertThat(clean(file).toByteArray())
        .isEqualTo(
            pngOf(chunk("IHDR", header(1, 1, 8, 0, 0)), chunk("IDAT", deflate(new byte[] {0, 7}))));
  }

  @Test
  void dataInManyChunksAreJoined() throws Exception {
    byte[] data = deflate(new byte[] {0, 1, 2, 0, 3, 4});
    byte[] file =
        pngOf(
            chunk("IHDR", header(2, 2, 8, 0, 0)),
            chunk("IDAT", Arrays.copyOf(data, 3)),
            chunk("IDAT", new byte[0]),
            chunk("IDAT", Arrays.copyOfRange(data, 3, data.length)));
    byte[] clean = clean(file).toByteArray();
    assertThat(types(clean)).containsExactly("IHDR", "IDAT", "IEND");
    assertThat(pixels(clean)).isEqualTo(pixels(file));
  }

  @Test
  void anAnimationIsItsFirstFrame() throws Exception {
    byte[] file = withChunks(Images.png(4, 4), chunk("acTL", new byte[8]));
    assertThat(ImageFile.clean(file).animated()).isTrue();
    assertThat(types(clean(file).toByteArray())).containsExactly("IHDR", "IDAT", "IEND");
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    byte[] nothing = chunk("IDAT", deflate(new byte[0]));
    refused(pngOf(chunk("IHDR", header(30_000, 30_000, 8, 6, 0)), nothing), Reason.TOO_MANY_PIXELS);
    refused(pngOf(chunk("IHDR", header(20_001, 1, 1, 0, 0)), nothing), Reason.TOO_MANY_PIXELS);
    refused(pngOf(chunk("IHDR", header(-1, 1, 1, 0, 0)), nothing), Reason.TOO_MANY_PIXELS);
    refused(pngOf(chunk("IHDR", header(0, 1, 1, 0, 0)), nothing), Reason.NO_PIXELS);
    refused(pngOf(chunk("IHDR", header(10, 10, 8, 0, 0)), nothing), Reason.TRUNCATED);
  }

  /** Under the limit of the pixels, and far over that of this JVM's memory if it were kept. */
  @Test
  void theLargestImagePassesInLittleMemory() throws Exception {
    int width = 20_000;
    byte[] row = new byte[1 + width * 8];
    byte[] rows = new byte[row.length * 50];
    java.util.zip.Deflater deflater = new java.util.zip.Deflater(1);
    java.io.ByteArrayOutputStream data = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < 40; i++) {
      deflater.setInput(rows);
      while (!deflater.needsInput()) {
        data.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      data.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    byte[] file =
        pngOf(chunk("IHDR", header(width, 2000, 16, 6, 0)), chunk("IDAT", data.toByteArray()));
    Picture picture = clean(file);
    assertThat(picture.width() * picture.height()).isEqualTo(ImageFile.MOST_PIXELS);
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] file = Images.png(9, 9);
    for (int length = 8; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> ImageFile.clean(cut))
          .isInstanceOf(UnfitImageException.class)
          .extracting(e -> ((UnfitImageException) e).reason())
          .isEqualTo(Reason.TRUNCATED);
    }
  }

  @Test
  void everyFlippedBitIsFound() {
    byte[] file = Images.png(9, 9);
    for (int i = 8; i < file.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = file.clone();
        flipped[i] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> ImageFile.clean(flipped)).isInstanceOf(UnfitImageException.class);
      }
    }
  }

  @Test
  void damageUnderRightChecksumsIsFound() {
    byte[] small = chunk("IHDR", header(2, 1, 8, 0, 0));
    refused(pngOf(small, chunk("IDAT", deflate(new byte[] {5, 1, 2}))), Reason.DAMAGED);
    refused(pngOf(small, chunk("IDAT", deflate(new byte[] {0, 1}))), Reason.TRUNCATED);
    refused(pngOf(small, chunk("IDAT", deflate(new byte[] {0, 1, 2, 3}))), Reason.DAMAGED);
    refused(pngOf(small, chunk("IDAT", ascii("no zlib at all"))), Reason.DAMAGED);
    refused(pngOf(small), Reason.TRUNCATED);
    byte[] palette = chunk("IHDR", header(1, 1, 8, 3, 0));
    byte[] index = chunk("IDAT", deflate(new byte[] {0, 1}));
    refused(pngOf(palette, index), Reason.DAMAGED);
    refused(pngOf(palette, chunk("PLTE", new byte[3]), index), Reason.DAMAGED);
    byte[] good = chunk("IDAT", deflate(new byte[] {0, 1, 2}));
    refused(pngOf(small, chunk("NEWS", new byte[1]), good), Reason.DAMAGED);
    refused(pngOf(small, good, chunk("tIME", new byte[7]), good), Reason.DAMAGED);
    refused(pngOf(small, chunk("IHDR", header(2, 1, 8, 0, 0)), good), Reason.DAMAGED);
    refused(pngOf(chunk("IHDR", header(2, 1, 16, 3, 0)), good), Reason.DAMAGED);
    refused(pngOf(chunk("IHDR", header(2, 1, 8, 0, 2)), good), Reason.DAMAGED);
  }

  /** ImageMagick is of nobody's making who made Java's readers. */
  @Test
  void imageMagickSeesTheSamePixels() throws Exception {
    List<String> kinds =
        List.of("PNG8:", "PNG24:", "PNG32:", "PNG48:", "PNG64:", "PNG00:", "gray.", "inter.");
    for (String kind : kinds) {
      Path made = folder.resolve("made.png");
      List<String> command =
          new ArrayList<>(List.of("convert", "-size", "40x30", "plasma:red-blue"));
      if (kind.startsWith("gray")) {
        command.addAll(List.of("-colorspace", "Gray", "-depth", "16"));
      }
      if (kind.startsWith("inter")) {
        command.addAll(List.of("-interlace", "PNG"));
      }
      if (kind.equals("PNG8:")) {
        command.addAll(List.of("-colors", "16"));
      }
      command.addAll(List.of("-set", "comment", Images.SECRET));
      command.add((kind.endsWith(":") ? kind : "") + made);
      Foreign.run(command.toArray(String[]::new));
      Path cleaned = folder.resolve("clean.png");
      Files.write(cleaned, clean(Files.readAllBytes(made)).toByteArray());
      String here = folder.toString();
      Foreign.run("convert", made.toString(), "-depth", "8", "rgba:" + here + "/made.raw");
      Foreign.run("convert", cleaned.toString(), "-depth", "8", "rgba:" + here + "/clean.raw");
      // Of sixteen bits ImageMagick drops eight, where we round.
      assertThat(farthest("made.raw", "clean.raw")).as(kind).isLessThanOrEqualTo(isDeep(made));
      assertThat(Foreign.run("identify", "-verbose", cleaned.toString())).doesNotContain("Nikon");
    }
  }

  private static int isDeep(Path png) throws Exception {
    return Files.readAllBytes(png)[24] == 16 ? 1 : 0;
  }

  private int farthest(String one, String other) throws Exception {
    byte[] some = Files.readAllBytes(folder.resolve(one));
    byte[] others = Files.readAllBytes(folder.resolve(other));
    assertThat(some).hasSize(40 * 30 * 4).hasSameSizeAs(others);
    int farthest = 0;
    for (int i = 0; i < some.length; i++) {
      farthest = Math.max(farthest, Math.abs((some[i] & 0xFF) - (others[i] & 0xFF)));
    }
    return farthest;
  }

  private static Picture clean(byte[] file) throws UnfitImageException {
    return ImageFile.clean(file).picture();
  }

  private static void refused(byte[] file, Reason reason) {
    assertThatThrownBy(() -> ImageFile.clean(file))
        .isInstanceOf(UnfitImageException.class)
        .extracting(e -> ((UnfitImageException) e).reason())
        .isEqualTo(reason);
  }

  private static List<String> types(byte[] png) {
    List<String> types = new ArrayList<>();
    for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
      types.add(new String(png, at + 4, 4, java.nio.charset.StandardCharsets.US_ASCII));
    }
    return types;
  }

  private static byte[] randomRows(int colour, int depth, int width, int height) {
    int channels = colour == 0 ? 1 : colour == 4 ? 2 : colour == 2 ? 3 : 4;
    int length = 1 + width * channels * depth / 8;
    byte[] rows = new byte[length * height];
    new Random(7).nextBytes(rows);
    for (int y = 0; y < height; y++) {
      rows[y * length] = 0;
    }
    return rows;
  }

  private static byte[] eightBits(byte[] rows, int samples, int height) {
    byte[] narrow = new byte[(1 + samples) * height];
    ByteBuffer wide = ByteBuffer.wrap(rows);
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < samples; i++) {
        int sample = wide.getShort(y * (1 + 2 * samples) + 1 + 2 * i) & 0xFFFF;
        narrow[y * (1 + samples) + 1 + i] = (byte) Math.round(sample / 257.0);
      }
    }
    return narrow;
  }
}
