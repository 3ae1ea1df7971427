package dev.bayan.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The finished files that another of the same pack carries inside it. Each is asked for when it is
 * needed, so that the file around it can begin before they are written.
 *
 * <pre>
 * exporter.export(pack, Carried.of(Map.of(Format.XLSX, workbook)));
 * </pre>
 */
public final class Carried {

  /** None. */
  public static final Carried NOTHING = new Carried(Map.of());

  private final Map<Format, Supplier<byte[]>> files;

  private Carried(Map<Format, Supplier<byte[]>> files) {
    this.files = files;
  }

  /** Files that are written. */
  public static Carried of(Map<Format, byte[]> written) {
    Map<Format, Supplier<byte[]>> files = new EnumMap<>(Format.class);
    written.forEach((format, bytes) -> files.put(format, () -> bytes));
    return new Carried(files);
  }

  /** Files that may still have to be written; each waits for its own. */
  public static Carried later(Map<Format, Supplier<byte[]>> files) {
    return new Carried(files);
  }

  /** Their formats. */
  public Set<Format> formats() {
    return files.keySet();
  }

  /** One of them, as soon as it is written. */
  public byte[] file(Format format) {
    Supplier<byte[]> file = files.get(format);
    if (file == null) {
      throw new IllegalArgumentException(format + " is not carried");
    }
    return file.get();
  }
}
