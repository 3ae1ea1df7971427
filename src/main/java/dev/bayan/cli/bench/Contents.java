package dev.bayan.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What was deflated in a finished file: the parts of a ZIP archive, the streams of a PDF. */
final class Contents {

  private static final byte[] STREAM = "\nstream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private Contents() {}

  static List<byte[]> of(byte[] file) {
    return isAt(file, 0, SIGNATURE) ? streams(file) : parts(file);
  }

  private static List<byte[]> parts(byte[] file) {
    List<byte[]> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** Streams that are not deflated are passed over. */
  private static List<byte[]> streams(byte[] file) {
    List<byte[]> streams = new ArrayList<>();
    for (int at = 0; at < file.length - STREAM.length; at++) {
      if (isAt(file, at, STREAM)) {
        int start = at + STREAM.length;
        start += file[start] == '\r' ? 2 : 1;
        at = start + inflate(file, start, streams);
      }
    }
    return streams;
  }

  /** The length of the deflated bytes; 0 where there are none. */
  private static int inflate(byte[] file, int start, List<byte[]> streams) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, start, file.length - start);
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          return 0;
        }
        raw.write(buffer, 0, read);
      }
      streams.add(raw.toByteArray());
      return inflater.getTotalIn();
    } catch (DataFormatException notDeflated) {
      return 0;
    } finally {
      inflater.end();
    }
  }

  private static boolean isAt(byte[] file, int at, byte[] word) {
    return at + word.length <= file.length
        && Arrays.equals(file, at, at + word.length, word, 0, word.length);
  }
}
