package dev.bayan.export.docx;

import dev.bayan.plan.Block;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;

/** How large pictures are shown on their sheet. */
final class FigureFit {

  private FigureFit() {}

  /** As high as the theme says, unless it is too wide for the page then. */
  static Picture.Size of(Running.Logo logo, Sheet sheet) {
    Picture.Size size = logo.picture().ofHeight(logo.height());
    double most = Wml.points(sheet.textWidth());
    double scale = Math.min(1, most / size.width().points());
    return logo.picture().ofHeight(Length.points(size.height().points() * scale));
  }

  /** As large as the page allows: its caption must stand on the page too. */
  static Picture.Size of(Block.Figure figure, Sheet sheet, Theme theme, Measure measure) {
    double width = Wml.points(sheet.textWidth());
    TextStyle look = theme.style(StyleName.CAPTION.role());
    double caption = 0;
    if (figure.caption() != null) {
      double line = measure.of(figure.caption().line(), look.bold()).line() * look.size();
      caption = look.before() + (Math.ceil(line / width) + 1) * look.lineHeight();
    }
    double around = 2 * look.after() + look.lineHeight();
    double height = Math.max(sheet.textHeight() - caption - around, sheet.textHeight() / 2);
    return figure.picture().fit(Length.points(width), Length.points(height));
  }
}
