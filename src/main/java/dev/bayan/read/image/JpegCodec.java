package dev.bayan.read.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The JDK's JPEG decoder and encoder, with nothing of them that touches the disk, and none but the
 * JDK's own, whatever else is on the class path.
 */
final class JpegCodec {

  /** Of sixteen pixels of a row one is kept: to prove that all can be decoded takes no more. */
  private static final int STEP = 16;

  /** Of an image that has to be encoded again: a difference that is not seen. */
  private static final float QUALITY = 0.95f;

  private JpegCodec() {}

  /** Decodes all rows of a file of image data only, and keeps next to nothing of them. */
  static void prove(byte[] clean, JpegFrames frames) throws UnfitImageException {
    PixelRoom room = PixelRoom.of(frames.width(), frames.height());
    try {
      decode(clean, STEP);
    } finally {
      room.release();
    }
  }

  /** The image as it is to be seen, encoded again. */
  static byte[] turn(byte[] clean, JpegFrames frames) throws UnfitImageException {
    Orientation orientation = frames.orientation();
    PixelRoom room = PixelRoom.of(frames.width(), frames.height());
    try {
      BufferedImage image = decode(clean, 1);
      byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      orientation.flip(
          samples, image.getWidth(), image.getHeight(), image.getRaster().getNumBands());
      return encode(orientation.transposed() ? transposed(image) : image);
    } finally {
      room.release();
    }
  }

  private static BufferedImage decode(byte[] clean, int step) throws UnfitImageException {
    ImageReader reader = own(ImageIO.getImageReadersByFormatName("jpeg"));
    AtomicReference<String> warned = new AtomicReference<>();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(clean))) {
      // The decoder mends what it can and says so by the way: grey areas where the data ended.
      reader.addIIOReadWarningListener((source, warning) -> warned.compareAndSet(null, warning));
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, 1, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (warned.get() != null) {
        throw UnfitImageException.damaged("SOS");
      }
      return image;
    } catch (IOException | RuntimeException e) {
      // Some tables no decoder can use end in exceptions of the decoder's own array handling.
      throw UnfitImageException.damaged("SOS");
    } finally {
      reader.dispose();
    }
  }

  /** Rows for columns, the samples left where they are. */
  private static BufferedImage transposed(BufferedImage image) {
    var from = (ComponentSampleModel) image.getSampleModel();
    var model =
        new ComponentSampleModel(
            from.getDataType(),
            image.getHeight(),
            image.getWidth(),
            from.getScanlineStride(),
            from.getPixelStride(),
            from.getBandOffsets());
    ColorModel colours = image.getColorModel();
    var raster = Raster.createWritableRaster(model, image.getRaster().getDataBuffer(), null);
    return new BufferedImage(colours, raster, false, null);
  }

  private static byte[] encode(BufferedImage image) {
    ImageWriter writer = own(ImageIO.getImageWritersByFormatName("jpeg"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static <T> T own(Iterator<T> codecs) {
    Module jdk = ImageReader.class.getModule();
    while (codecs.hasNext()) {
      T codec = codecs.next();
      if (codec.getClass().getModule().equals(jdk)) {
        return codec;
      }
    }
    throw new IllegalStateException("this JDK has no JPEG codec");
  }
}
