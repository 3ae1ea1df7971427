package dev.bayan.cases;

import dev.bayan.export.Exporter;
import dev.bayan.plan.Pack;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Builds cases and prints what their files' bytes hash to: a program for a JVM of its own.
 *
 * <pre>
 * java … dev.bayan.cases.Fingerprints english → english docx 5e88…
 * </pre>
 */
final class Fingerprints {

  private Fingerprints() {}

  public static void main(String[] cases) throws IOException {
    for (String name : cases) {
      System.out.print(of(Example.of(name)));
    }
  }

  /** One line a format. */
  static String of(Example example) throws IOException {
    Pack pack = example.pack();
    StringBuilder lines = new StringBuilder();
    for (Exporter exporter : Example.exporters()) {
      String hash = HexFormat.of().formatHex(sha256(Example.export(pack, exporter.format())));
      lines.append(example.name()).append(' ').append(exporter.format().extension());
      lines.append(' ').append(hash).append('\n');
    }
    return lines.toString();
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }
}
