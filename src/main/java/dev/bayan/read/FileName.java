package dev.bayan.read;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files as Windows sees them, whatever this machine is: briefings and packs travel.
 *
 * <pre>
 * "con", "COM1.csv", "lpt².png" → a device      "aid.csv." → "aid.csv", another name
 * </pre>
 */
public final class FileName {

  /** Microsoft's "Naming Files, Paths, and Namespaces": a device, whatever the ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");

  private FileName() {}

  /** Whether Windows takes the name for a device or for a part of another name. */
  public static boolean isReserved(String name) {
    return name.endsWith(".")
        || name.endsWith(" ")
        || DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
