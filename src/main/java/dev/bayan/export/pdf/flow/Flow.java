package dev.bayan.export.pdf.flow;

import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import java.util.List;

/**
 * Lays a pack out: its pages, and the tree that says what is on them.
 *
 * <pre>
 * Flow flow = Flow.of(pack, letterer, Hands.OWN); flow.pages().size(); flow.document().kids()
 * </pre>
 */
public record Flow(List<PageLayout> pages, Tag document) {

  /** Pages of one piece of work. */
  private static final int PAGES = 16;

  public Flow {
    pages = List.copyOf(pages);
  }

  /**
   * Lays a pack out.
   *
   * @param hands who does it
   */
  public static Flow of(Pack pack, Letterer letterer, Hands hands) {
    Theme theme = pack.theme();
    Sheet sheet = Sheet.of(theme.page(), pack.direction());
    Paragraphs paragraphs =
        new Paragraphs(
            new Lines(letterer, new Justifier(theme.files().justify(), letterer.kashidas())),
            new LineSetter(letterer, pack.direction()),
            theme.typeface().regular());
    Tag document = Tag.document();
    Composer composer = new Composer(pack, paragraphs, document, hands);
    List<Strip> strips = composer.compose();
    ContentsComposer contents = composer.contents();
    List<PageLayout> bodies =
        contents == null ? new Paginator(sheet).paginate(strips) : contents.paginate(strips, sheet);

    RunningHeads upright = new RunningHeads(pack, paragraphs, sheet);
    RunningHeads across =
        new RunningHeads(pack, paragraphs, Sheet.across(theme.page(), pack.direction()));
    int count = bodies.size();
    List<PageLayout> pages =
        hands.all(
            count,
            PAGES,
            i -> {
              PageLayout body = bodies.get(i);
              RunningHeads heads = body.width() == sheet.width() ? upright : across;
              return body.with(heads.header(i + 1, count), heads.footer(i + 1, count));
            });
    return new Flow(pages, document);
  }
}
