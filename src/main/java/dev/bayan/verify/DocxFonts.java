package dev.bayan.verify;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the font table: each font that the file carries can be made out (17.8.1). */
final class DocxFonts implements DocxXml.Listener {

  private static final Pattern KEY =
      Pattern.compile("\\{\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}");

  private static final int OBFUSCATED = 32;
  private static final int TRUE_TYPE = 0x00010000;

  private final String part;
  private final Map<String, byte[]> parts;
  private final DocxRelations relations;
  private final List<Finding> findings;

  DocxFonts(
      String part, Map<String, byte[]> parts, DocxRelations relations, List<Finding> findings) {
    this.part = part;
    this.parts = parts;
    this.relations = relations;
    this.findings = findings;
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    if (name.startsWith("embed") && parent.equals("font")) {
      String target = relations.target(attributes.local("id"));
      String key = String.valueOf(attributes.get("fontKey"));
      byte[] font = target == null ? null : parts.get(target);
      if (font == null || !isFont(font, key)) {
        findings.add(new Finding(part, name + ": not a font: " + target));
      }
    }
  }

  /** The first bytes, with the key taken off from its last byte to its first, are a font's. */
  private static boolean isFont(byte[] font, String key) {
    if (font.length < OBFUSCATED || !KEY.matcher(key).matches()) {
      return false;
    }
    byte[] bytes = HexFormat.of().parseHex(key.replaceAll("[{}-]", ""));
    int magic = 0;
    for (int i = 0; i < 4; i++) {
      magic = (magic << 8) | ((font[i] ^ bytes[bytes.length - 1 - i]) & 0xFF);
    }
    return magic == TRUE_TYPE;
  }

  @Override
  public void end(String name) {
    // All is said in attributes.
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // All is said in attributes.
  }
}
