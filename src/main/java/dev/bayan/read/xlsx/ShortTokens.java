package dev.bayan.read.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML whose tags and texts are short. A parser holds each of them in memory whole: one attribute of
 * 200 MiB would be enough to fill it.
 */
final class ShortTokens extends FilterInputStream {

  private static final int LONGEST = 8 * 1024 * 1024;

  private int since;

  ShortTokens(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      since = buffer[i] == '<' || buffer[i] == '>' ? 0 : since + 1;
    }
    if (since > LONGEST) {
      throw new IOException("over " + LONGEST + " bytes without a tag");
    }
    return read;
  }
}
