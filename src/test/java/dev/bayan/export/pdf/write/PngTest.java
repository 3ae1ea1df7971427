package dev.bayan.export.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.export.pdf.PdfSamples;
import dev.bayan.style.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the JDK's own reader and writer of PNG. */
class PngTest {

  private static byte[] interlaced(byte[] file) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.setOutput(ImageIO.createImageOutputStream(out));
    writer.write(null, new IIOImage(image, null, null), parameters);
    writer.dispose();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void samplesAreThoseTheJdkReads(int type) throws Exception {
    for (int[] size : new int[][] {{37, 23}, {1, 1}, {3, 50}, {8, 8}}) {
      byte[] file = PdfSamples.image(size[0], size[1], type, Picture.Type.PNG);
      assertSame(file);
      assertThat(interlaced(file)[28]).as("interlaced").isEqualTo((byte) 1);
      assertSame(interlaced(file));
    }
  }

  private static void assertSame(byte[] file) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    Png png = Png.decode(file);
    Raster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    for (int y = 0; y < png.height(); y++) {
      for (int x = 0; x < png.width(); x++) {
        int at = y * png.width() + x;
        for (int c = 0; c < png.channels(); c++) {
          int expected;
          if (model instanceof IndexColorModel palette) {
            int index = raster.getSample(x, y, 0);
            expected =
                new int[] {palette.getRed(index), palette.getGreen(index), palette.getBlue(index)}
                    [c];
          } else {
            expected = raster.getSample(x, y, c) >> (model.getComponentSize(c) - 8);
          }
          assertThat(png.samples()[at * png.channels() + c] & 0xFF).isEqualTo(expected);
        }
        byte[] alpha = png.alpha();
        int opacity = alpha == null ? 255 : alpha[at] & 0xFF;
        assertThat(opacity).isEqualTo(image.getRGB(x, y) >>> 24);
      }
    }
  }

  @Test
  void opaquePictureHasNoMask() {
    byte[] file = PdfSamples.image(20, 20, BufferedImage.TYPE_INT_RGB, Picture.Type.PNG);
    assertThat(Png.decode(file).alpha()).isNull();
    file = PdfSamples.image(20, 20, BufferedImage.TYPE_INT_ARGB, Picture.Type.PNG);
    assertThat(Png.decode(file).alpha()).isNotNull();
  }

  @Test
  void fileCutShortIsRefused() {
    byte[] file = PdfSamples.image(60, 60, BufferedImage.TYPE_INT_RGB, Picture.Type.PNG);
    assertThatThrownBy(() -> Png.decode(Arrays.copyOf(file, file.length / 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Png.decode(Arrays.copyOf(file, 20)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void jpegSaysHowManyColoursItHas() {
    assertThat(
            Jpeg.components(
                PdfSamples.image(20, 20, BufferedImage.TYPE_INT_RGB, Picture.Type.JPEG)))
        .isEqualTo(3);
    assertThat(
            Jpeg.components(
                PdfSamples.image(20, 20, BufferedImage.TYPE_BYTE_GRAY, Picture.Type.JPEG)))
        .isEqualTo(1);
  }
}
