package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a pack out: its pages, and the tree that says what is on them.
 *
 * <pre>
 * Flow flow = Flow.of(pack, letterer); flow.pages().size(); flow.document().kids()
 * </pre>
 */
public record Flow(List<PageLayout> pages, Tag document) {

  public Flow {
    pages = List.copyOf(pages);
  }

  public static Flow of(Pack pack, Letterer letterer) {
    Theme theme = pack.theme();
    Theme.Page page = theme.page();
    Frame frame =
        new Frame(
            page.outer().points(), page.width().points() - page.inner().points(), pack.direction());
    Paragraphs paragraphs =
        new Paragraphs(
            new Lines(letterer, new Justifier(theme.files().justify(), letterer.kashidas())),
            new LineSetter(letterer, pack.direction().isRightToLeft() ? "en" : "ar"),
            theme.typeface().regular());
    Tag document = Tag.document();
    List<Strip> strips = new Composer(theme, paragraphs, frame, document).compose(pack.blocks());
    List<PageLayout> bodies =
        new Paginator(page.top().points(), page.height().points() - page.bottom().points())
            .paginate(strips);

    RunningHeads heads = new RunningHeads(pack, paragraphs, frame);
    List<PageLayout> pages = new ArrayList<>(bodies.size());
    for (int i = 0; i < bodies.size(); i++) {
      pages.add(
          bodies
              .get(i)
              .with(heads.header(i + 1, bodies.size()), heads.footer(i + 1, bodies.size())));
    }
    return new Flow(pages, document);
  }
}
