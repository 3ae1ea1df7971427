package dev.bayan.cases;

import dev.bayan.VeraPdf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** veraPDF finds nothing against PDF/UA-1 and PDF/A-3a in any PDF. */
class PdfConformanceTest {

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void everyPdfConforms(PdfCorpus example) throws Exception {
    VeraPdf.assertConforms(example.pdf());
  }
}
