package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF finds nothing against PDF/UA-1 and PDF/A-3a in any PDF. */
class PdfConformanceTest {

  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.PdfCorpus#all")
  void everyPdfConforms(PdfCorpus example) throws Exception {
    byte[] pdf = example.pdf();
    for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A}) {
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var result = validator.validate(parser);
        assertThat(result.getFailedChecks()).as("%s", flavour).isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
    }
  }
}
