package dev.bayan.read.image;

import static dev.bayan.read.image.Images.ascii;
import static dev.bayan.read.image.Images.drawn;
import static dev.bayan.read.image.Images.exifSegment;
import static dev.bayan.read.image.Images.join;
import static dev.bayan.read.image.Images.pixels;
import static dev.bayan.read.image.Images.segment;
import static dev.bayan.read.image.Images.withSegments;
import static dev.bayan.read.image.Images.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Foreign;
import dev.bayan.read.image.UnfitImageException.Reason;
import dev.bayan.style.Picture;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegImageTest {

  @TempDir Path folder;

  @Test
  void noPixelChanges() throws Exception {
    for (boolean progressive : new boolean[] {false, true}) {
      for (int type : List.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY)) {
        byte[] file = write(drawn(type, 61, 43), "jpeg", progressive);
        Picture picture = clean(file);
        assertThat(picture.type()).isEqualTo(Picture.Type.JPEG);
        assertThat(picture.width()).isEqualTo(61);
        assertThat(picture.height()).isEqualTo(43);
        assertThat(pixels(picture.toByteArray())).isEqualTo(pixels(file));
      }
    }
  }

  @Test
  void onlyImageDataStays() throws Exception {
    byte[] plain = Images.jpeg(40, 24);
    byte[] file =
        join(
            withSegments(
                plain,
                exifSegment(1),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + Images.SECRET)),
                segment(0xE2, ascii("ICC_PROFILE\0" + Images.SECRET)),
                segment(0xED, ascii("Photoshop 3.0\0" + Images.SECRET)),
                segment(0xFE, ascii(Images.SECRET))),
            ascii("PK\u0003\u0004 and a film with " + Images.SECRET));
    byte[] clean = clean(file).toByteArray();
    assertThat(new String(clean, StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "Nikon", "secret", "Exif", "ICC", "adobe", "Photoshop", "PK\u0003");
    assertThat(pixels(clean)).isEqualTo(pixels(plain));
    assertThat(clean).isEqualTo(clean(clean).toByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void turnsAsTheExifSays(int orientation) throws Exception {
    byte[] plain = Images.jpeg(64, 48);
    byte[] file = withSegments(plain, exifSegment(orientation));
    Picture picture = clean(file);
    BufferedImage stored = Images.read(plain);
    BufferedImage shown = Images.read(picture.toByteArray());
    assertThat(picture.width()).isEqualTo(shown.getWidth()).isEqualTo(orientation > 4 ? 48 : 64);
    assertThat(picture.height()).isEqualTo(shown.getHeight()).isEqualTo(orientation > 4 ? 64 : 48);
    long difference = 0;
    for (int y = 0; y < shown.getHeight(); y++) {
      for (int x = 0; x < shown.getWidth(); x++) {
        int[] from = PngImageTest.stored(orientation, x, y, 64, 48);
        int before = stored.getRGB(from[0], from[1]) >> 8 & 0xFF;
        difference += Math.abs((shown.getRGB(x, y) >> 8 & 0xFF) - before);
      }
    }
    assertThat((double) difference / (64 * 48)).as("green, on average").isLessThan(4);
    assertThat(new String(picture.toByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "Nikon");
    assertThat(clean(file).toByteArray()).isEqualTo(picture.toByteArray());
  }

  /** Cameras write EXIF in place of JFIF: without either, readers guess what the colours are. */
  @Test
  void coloursAreSaidWhereTheyWereOnlyGuessed() throws Exception {
    byte[] jfif = Images.jpeg(40, 24);
    byte[] bare = join(Arrays.copyOf(jfif, 2), Arrays.copyOfRange(jfif, 20, jfif.length));
    byte[] camera = withSegments(bare, exifSegment(1));
    assertThat(clean(camera).toByteArray()).isEqualTo(clean(jfif).toByteArray());
  }

  @Test
  void redGreenBlueStaysSo() throws Exception {
    byte[] jfif = Images.jpeg(40, 24);
    byte[] bare = join(Arrays.copyOf(jfif, 2), Arrays.copyOfRange(jfif, 20, jfif.length));
    byte[] adobe = segment(0xEE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
    byte[] clean = clean(withSegments(bare, adobe)).toByteArray();
    assertThat(pixels(clean)).isEqualTo(pixels(withSegments(bare, adobe)));
    assertThat(pixels(clean)).isNotEqualTo(pixels(jfif));
  }

  @Test
  void whatFewProgramsShowIsRefused() {
    byte[] file = Images.jpeg(16, 16);
    int frame = indexOf(file, 0xC0);
    byte[] four =
        segment(0xC0, new byte[] {8, 0, 9, 0, 9, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0});
    refused(withSegments(file, four), Reason.CMYK);
    for (int kind :
        List.of(0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xF7)) {
      byte[] other = file.clone();
      other[frame + 1] = (byte) kind;
      refused(other, Reason.RARE_KIND);
    }
    byte[] deep = file.clone();
    deep[frame + 4] = 12;
    refused(deep, Reason.RARE_KIND);
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    byte[] file = Images.jpeg(16, 16);
    int frame = indexOf(file, 0xC0);
    byte[] huge = file.clone();
    Arrays.fill(huge, frame + 5, frame + 9, (byte) 0x75);
    refused(huge, Reason.TOO_MANY_PIXELS);
    byte[] none = file.clone();
    Arrays.fill(none, frame + 5, frame + 9, (byte) 0);
    refused(none, Reason.NO_PIXELS);
    // 6,144 pixels a side pass, and the data are gone after the first block.
    byte[] larger = file.clone();
    larger[frame + 5] = 0x18;
    larger[frame + 7] = 0x18;
    refused(larger, Reason.DAMAGED);
  }

  @Test
  void thousandsOfScansAreRefused() {
    byte[] file = write(drawn(BufferedImage.TYPE_INT_RGB, 16, 16), "jpeg", true);
    int scan = file.length - 2;
    while ((file[scan] & 0xFF) != 0xFF || (file[scan + 1] & 0xFF) != 0xDA) {
      scan--;
    }
    byte[] last = Arrays.copyOfRange(file, scan, file.length - 2);
    byte[][] parts = new byte[200][];
    Arrays.fill(parts, last);
    byte[] many =
        join(Arrays.copyOf(file, scan), join(parts), new byte[] {(byte) 0xFF, (byte) 0xD9});
    refused(many, Reason.DAMAGED);
  }

  @Test
  void everyTruncationIsRefused() {
    for (boolean progressive : new boolean[] {false, true}) {
      byte[] file = write(drawn(BufferedImage.TYPE_INT_RGB, 24, 24), "jpeg", progressive);
      for (int length = 3; length < file.length; length++) {
        byte[] cut = Arrays.copyOf(file, length);
        assertThatThrownBy(() -> ImageFile.clean(cut)).isInstanceOf(UnfitImageException.class);
      }
    }
  }

  /** As a download that broke off and was closed with an end marker by some program. */
  @Test
  void dataCutBeforeTheEndMarkerAreFound() {
    byte[] file = Images.jpeg(200, 200);
    for (int part = 2; part < 10; part++) {
      int length = file.length * part / 10;
      byte[] cut = join(Arrays.copyOf(file, length), new byte[] {(byte) 0xFF, (byte) 0xD9});
      if (length > indexOf(file, 0xDA) + 14) {
        refused(cut, Reason.DAMAGED);
      }
    }
  }

  /** ImageMagick is built on the IJG's own decoder, and so are browsers. */
  @Test
  void imageMagickSeesTheSamePixels() throws Exception {
    List<List<String>> kinds =
        List.of(
            List.of(),
            List.of("-sampling-factor", "1x1"),
            List.of("-interlace", "JPEG"),
            List.of("-colorspace", "Gray"),
            List.of("-define", "jpeg:restart-interval=2"),
            List.of("-sampling-factor", "1x2", "-quality", "30"));
    for (List<String> kind : kinds) {
      Path made = folder.resolve("made.jpg");
      var command =
          new java.util.ArrayList<>(List.of("convert", "-size", "57x43", "plasma:red-blue"));
      command.addAll(kind);
      command.addAll(List.of("-set", "comment", Images.SECRET, made.toString()));
      Foreign.run(command.toArray(String[]::new));
      Path cleaned = folder.resolve("clean.jpg");
      Files.write(cleaned, clean(Files.readAllBytes(made)).toByteArray());
      assertThat(raw(cleaned)).as(kind.toString()).isEqualTo(raw(made));
      assertThat(Foreign.run("identify", "-verbose", cleaned.toString())).doesNotContain("Nikon");
    }
    Path press = folder.resolve("press.jpg");
    Foreign.run("convert", "-size", "9x9", "xc:red", "-colorspace", "CMYK", press.toString());
    refused(Files.readAllBytes(press), Reason.CMYK);
  }

  private byte[] raw(Path file) throws Exception {
    Path raw = folder.resolve("pixels.raw");
    Foreign.run("convert", file.toString(), "-depth", "8", "rgb:" + raw);
    return Files.readAllBytes(raw);
  }

  private static int indexOf(byte[] file, int marker) {
    int at = 2;
    while ((file[at + 1] & 0xFF) != marker) {
      at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
    }
    return at;
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
}
