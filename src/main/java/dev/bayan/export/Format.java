package dev.bayan.export;

/** A file format of a pack; the extension names the file. */
public enum Format {
  DOCX("docx"),
  XLSX("xlsx"),
  PDF("pdf");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }
}
