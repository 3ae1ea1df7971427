package dev.bayan.cases;

import dev.bayan.Samples;
import dev.bayan.Sectioned;
import dev.bayan.SeedArticle;
import dev.bayan.export.pdf.PdfSamples;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Theme;
import dev.bayan.text.Labels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every PDF that a test has a reason to look at: each case, each briefing that the project ships,
 * each sample, and the ready themes.
 */
record PdfCorpus(String name, Pack pack) {

  static List<PdfCorpus> all() throws IOException {
    List<PdfCorpus> all = new ArrayList<>();
    for (Example example : Example.all()) {
      all.add(new PdfCorpus(example.name(), example.pack()));
    }
    List<Briefing> samples =
        new ArrayList<>(
            List.of(
                Samples.everything(),
                Samples.english(),
                Samples.longTable(60, 3),
                Samples.longTable(4, 12),
                Samples.longTable(2, 50),
                Samples.tallCell(),
                Samples.linked("وكالة Reuters في ٢٠٢٥", "https://example.org/a"),
                Samples.longWordCell("https://example.org/" + "a".repeat(170)),
                Samples.paragraphs("bare", null, "نص"),
                Samples.paragraphs("persian", "عِنْوَانٌ", "پژوهشگران: «می‌خواهیم گفت‌وگو کنیم»."),
                Samples.paragraphs("odd", "سلام 🕊", "لا 🕊 حرف Ω في 中文 هنا"),
                Sectioned.arabic(14),
                Sectioned.english(9)));
    if (SeedArticle.isPresent()) {
      samples.add(SeedArticle.briefing());
    }
    samples.forEach(sample -> all.add(new PdfCorpus(sample.id(), Samples.pack(sample))));
    all.add(new PdfCorpus("figures", Samples.pack(PdfSamples.figures())));
    Theme small = PdfSamples.with(PdfSamples.dressed(), 148, 210, 14);
    all.add(new PdfCorpus("figures, A5", PdfSamples.pack(PdfSamples.figures(), small)));
    for (String theme : new String[] {"ministry", "newsroom"}) {
      Theme ready = new ThemeReader(Labels.names()).ready(theme).theme();
      Briefing briefing = Samples.everything();
      all.add(new PdfCorpus("everything, " + theme, new Planner(ready).plan(briefing)));
    }
    return all;
  }

  /** The PDF as a run builds it. */
  byte[] pdf() {
    return PdfSamples.pdf(pack);
  }

  @Override
  public String toString() {
    return name;
  }
}
