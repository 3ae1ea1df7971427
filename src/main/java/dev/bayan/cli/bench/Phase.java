package dev.bayan.cli.bench;

import dev.bayan.export.Format;
import java.util.Locale;

/** A part of the work on a briefing that is measured by itself. */
enum Phase {
  READ,
  PLAN,
  DOCX,
  DOCX_PROOF,
  XLSX,
  XLSX_PROOF,
  PDF,
  PDF_PROOF,
  PUBLISH;

  static Phase export(Format format) {
    return switch (format) {
      case DOCX -> DOCX;
      case XLSX -> XLSX;
      case PDF -> PDF;
    };
  }

  static Phase proof(Format format) {
    return switch (format) {
      case DOCX -> DOCX_PROOF;
      case XLSX -> XLSX_PROOF;
      case PDF -> PDF_PROOF;
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
