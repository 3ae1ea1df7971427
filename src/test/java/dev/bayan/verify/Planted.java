package dev.bayan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files with a fault in one of their parts. */
public final class Planted {

  private Planted() {}

  /** Puts one text of a part, which must stand there, in place of another: everywhere. */
  public static byte[] everywhere(byte[] file, String part, String good, String bad)
      throws IOException {
    return in(file, part, content -> edited(content, good, bad, true));
  }

  /** The same, in the first place only. */
  public static byte[] in(byte[] file, String part, String good, String bad) throws IOException {
    return in(file, part, content -> edited(content, good, bad, false));
  }

  private static byte[] edited(byte[] content, String good, String bad, boolean everywhere) {
    String markup = new String(content, StandardCharsets.UTF_8);
    assertThat(markup).contains(good);
    int at = markup.indexOf(good);
    String edited =
        everywhere
            ? markup.replace(good, bad)
            : markup.substring(0, at) + bad + markup.substring(at + good.length());
    return edited.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] in(byte[] file, String part, UnaryOperator<byte[]> fault)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(part) ? fault.apply(content) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
