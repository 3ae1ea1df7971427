package dev.bayan.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The parts of a Word file by name, every checksum tried (APPNOTE.TXT 4.3). */
final class DocxParts {

  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_SIZE = 22;

  private DocxParts() {}

  /**
   * Reads all parts.
   *
   * @throws IOException if the container is cut off or one of its parts damaged
   */
  static Map<String, byte[]> read(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.put(entry.getName(), zip.readAllBytes()) != null) {
          throw new ZipException("two parts are called " + entry.getName());
        }
      }
    }
    if (parts.size() != listed(file)) {
      throw new ZipException("its directory does not list its parts");
    }
    return parts;
  }

  /** How many parts the directory at the end lists: a stream reader never gets to see it. */
  private static int listed(byte[] file) throws ZipException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.length - DIRECTORY_END_SIZE;
    if (end < 0 || bytes.getInt(end) != DIRECTORY_END) {
      throw new ZipException("it does not end with a directory");
    }
    return bytes.getShort(end + 10) & 0xFFFF;
  }
}
