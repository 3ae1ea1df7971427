package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.style.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;

/**
 * The pictures of one document (ISO 32000-1, 8.9.5): {@code Im1}, {@code Im2}, … in order of first
 * use, each once however often it is drawn. Their colours are the output intent's, sRGB.
 */
final class Images {

  /** Pictures are equal where their bytes are. */
  private final Map<Picture, String> names = new LinkedHashMap<>();

  boolean isEmpty() {
    return names.isEmpty();
  }

  String name(Picture picture) {
    return names.computeIfAbsent(picture, p -> "Im" + (names.size() + 1));
  }

  /** Writes all pictures; gives the dictionary that names them. */
  PdfDictionary write(PdfFile file) {
    PdfDictionary images = new PdfDictionary();
    names.forEach(
        (picture, name) -> images.put(new PdfName(name), reference(write(file, picture))));
    return images;
  }

  private static int write(PdfFile file, Picture picture) {
    return switch (picture.type()) {
      case JPEG -> file.add(jpeg(picture));
      case PNG -> png(file, Png.decode(picture.toByteArray()));
    };
  }

  /** A JPEG file is a stream as it is (7.4.8). */
  private static PdfStream jpeg(Picture picture) {
    byte[] bytes = picture.toByteArray();
    PdfStream stream = new PdfStream(bytes);
    stream.put(PdfName.LENGTH, new PdfNumber(bytes.length));
    stream.put(PdfName.FILTER, PdfName.DCTDECODE);
    PdfName colours = Jpeg.components(bytes) == 1 ? PdfName.DEVICEGRAY : PdfName.DEVICERGB;
    return image(stream, picture.width(), picture.height(), colours);
  }

  private static int png(PdfFile file, Png png) {
    PdfName colours = png.channels() == 1 ? PdfName.DEVICEGRAY : PdfName.DEVICERGB;
    PdfStream stream = samples(png.samples(), png.width(), png.height(), png.channels());
    image(stream, png.width(), png.height(), colours);
    byte[] alpha = png.alpha();
    if (alpha != null) {
      PdfStream mask = samples(alpha, png.width(), png.height(), 1);
      int number = file.add(image(mask, png.width(), png.height(), PdfName.DEVICEGRAY));
      stream.put(PdfName.SMASK, reference(number));
    }
    return file.add(stream);
  }

  private static PdfStream samples(byte[] samples, int width, int height, int channels) {
    PdfStream stream = PdfFile.stream(Png.filtered(samples, width, height, channels));
    stream.put(
        PdfName.DECODEPARMS,
        dictionary(
            PdfName.PREDICTOR, new PdfNumber(15),
            PdfName.COLORS, new PdfNumber(channels),
            PdfName.COLUMNS, new PdfNumber(width)));
    return stream;
  }

  private static PdfStream image(PdfStream stream, int width, int height, PdfName colours) {
    stream.put(PdfName.TYPE, PdfName.XOBJECT);
    stream.put(PdfName.SUBTYPE, PdfName.IMAGE);
    stream.put(PdfName.WIDTH, new PdfNumber(width));
    stream.put(PdfName.HEIGHT, new PdfNumber(height));
    stream.put(PdfName.COLORSPACE, colours);
    stream.put(PdfName.BITSPERCOMPONENT, new PdfNumber(8));
    stream.put(PdfName.INTERPOLATE, PdfBoolean.PDFFALSE);
    return stream;
  }
}
