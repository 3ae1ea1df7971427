package dev.bayan.verify;

import dev.bayan.Samples;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.Theme;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A pack with a figure and a logo; what the pictures show is nobody's concern here. */
final class Pictured {

  private Pictured() {}

  static Pack pack() {
    Picture picture = new Picture(Picture.Type.PNG, 40, 30, ByteBuffer.wrap(new byte[40]));
    Running standard = Running.standard();
    Running.Logo logo = new Running.Logo(picture, "شعار", Length.millimetres(10));
    Theme theme = theme(new Running(standard.header(), standard.footer(), logo));
    Pack pack = new Planner(theme).plan(Samples.everything());
    List<Block> blocks = new ArrayList<>(pack.blocks());
    blocks.add(new Block.Figure(picture, "الخريطة", null));
    return new Pack(
        pack.id(),
        pack.locale(),
        pack.digits(),
        pack.labels(),
        pack.properties(),
        pack.head(),
        pack.header(),
        pack.footer(),
        blocks,
        theme);
  }

  static Theme theme(Running running) {
    Theme base = Theme.standard();
    return new Theme(
        base.page(),
        base.palette(),
        base.typeface(),
        base.fallbacks(),
        base.styles(),
        running,
        base.wording(),
        base.classifications(),
        base.files());
  }
}
