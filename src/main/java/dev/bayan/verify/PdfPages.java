package dev.bayan.verify;

import dev.bayan.export.Hands;
import dev.bayan.verify.PdfObjects.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF, some at a time, each read when it is asked for or before. */
final class PdfPages {

  /** Pages that are read at a time. */
  private static final int SOME = 16;

  private final List<Ref> all = new ArrayList<>();

  /** Numbers of pages from 1, by the page's object number; 0 of what is none. */
  private final int[] numbers;

  private final List<Supplier<List<PdfPage>>> read = new ArrayList<>();

  /**
   * The pages of a document, of which all objects are known.
   *
   * @param hands may read them while they are asked for
   */
  PdfPages(PdfObjects objects, boolean rightToLeft, Hands hands) {
    numbers = new int[objects.size()];
    Map<String, Object> pages = objects.dictionary(objects.catalog().get("Pages"));
    for (Object kid : objects.list(pages.get("Kids"))) {
      if (!(kid instanceof Ref ref) || ref.number() >= numbers.length || number(ref) != 0) {
        throw new MalformedFile("a page was expected");
      }
      all.add(ref);
      numbers[ref.number()] = all.size();
    }
    PdfFonts fonts = new PdfFonts(objects);
    for (int first = 0; first < all.size(); first += SOME) {
      List<Ref> some = all.subList(first, Math.min(all.size(), first + SOME));
      read.add(
          hands.later(
              () ->
                  some.stream()
                      .map(ref -> new PdfPage(objects, fonts, rightToLeft, ref))
                      .toList()));
    }
  }

  /** The pages in their order. */
  List<Ref> all() {
    return all;
  }

  /** How many marked contents a page has. */
  int contents(Ref page) {
    return page(number(page)).contents();
  }

  /**
   * Header and footer of each page in turn: when they are known, all pages have been read.
   *
   * @throws MalformedFile if a page is, the first one's reason
   */
  List<String> running() {
    List<String> running = new ArrayList<>(all.size());
    for (Supplier<List<PdfPage>> some : read) {
      some.get().forEach(page -> running.add(page.running()));
    }
    return running;
  }

  /** The number of a page, counted from 1; 0 of what is none. */
  int number(@Nullable Object page) {
    return page instanceof Ref ref && ref.number() < numbers.length ? numbers[ref.number()] : 0;
  }

  PdfPage.Content content(@Nullable Object page, int mcid) {
    int number = number(page);
    PdfPage.Content found = number == 0 ? null : page(number).content(mcid);
    if (found == null) {
      throw new MalformedFile("the structure tree names content that is not there: " + mcid);
    }
    return found;
  }

  private PdfPage page(int number) {
    return read.get((number - 1) / SOME).get().get((number - 1) % SOME);
  }
}
