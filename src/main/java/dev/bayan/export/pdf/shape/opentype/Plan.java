package dev.bayan.export.pdf.shape.opentype;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lookups a script's words go through, and in which order: those of the features that an
 * OpenType shaper turns on by itself, in its stages. Kerning is on; ligatures that are a matter of
 * taste ({@code liga}, {@code dlig}) are off.
 *
 * @param substitutions of GSUB
 * @param positions of GPOS
 */
record Plan(List<Stage> substitutions, Stage positions) {

  /** Features that are for each glyph, and those for letters by how they join. */
  static final int ALL = 1;

  static final int ALONE = 2;
  static final int LAST = 4;
  static final int MIDDLE = 8;
  static final int FIRST = 16;

  private static final List<String> ANYWHERE =
      List.of(
          "abvm", "blwm", "ccmp", "locl", "mark", "mkmk", "rlig", "calt", "clig", "curs", "dist",
          "kern", "rclt");

  /** Lookups in their order, and the features that each is there for. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Stage(int[] lookups, int[] features) {}

  /** The plan of a script; what its tables do not name is taken from their default. */
  static Plan of(Features gsub, Features gpos, Writing writing, boolean rightToLeft) {
    List<String> directed = rightToLeft ? List.of("rtla") : List.of("ltra", "ltrm");
    List<String> open = new ArrayList<>(ANYWHERE);
    List<Stage> stages = new ArrayList<>();
    stages.add(stage(gsub, List.of("rvrn")));
    if (writing == Writing.ARABIC) {
      stages.add(stage(gsub, directed));
      stages.add(stage(gsub, List.of("ccmp", "locl")));
      stages.add(stage(gsub, List.of("isol")));
      stages.add(stage(gsub, List.of("fina")));
      stages.add(stage(gsub, List.of("medi")));
      stages.add(stage(gsub, List.of("init")));
      stages.add(stage(gsub, List.of("rlig")));
      stages.add(stage(gsub, List.of("calt")));
      open.removeAll(List.of("ccmp", "locl", "rlig", "calt"));
      open.add("mset");
    } else {
      open.addAll(directed);
    }
    stages.add(stage(gsub, open));
    stages.removeIf(stage -> stage.lookups().length == 0);
    List<String> all = new ArrayList<>(ANYWHERE);
    all.addAll(directed);
    all.addAll(List.of("rvrn", "mset"));
    return new Plan(List.copyOf(stages), stage(gpos, all));
  }

  private static Stage stage(Features features, List<String> names) {
    int[] masks = new int[features.countOfLookups()];
    int count = 0;
    for (String name : names) {
      for (int lookup : features.lookups(name)) {
        count += masks[lookup] == 0 ? 1 : 0;
        masks[lookup] |= mask(name);
      }
    }
    int[] order = new int[count];
    int[] of = new int[count];
    for (int lookup = 0, i = 0; i < count; lookup++) {
      if (masks[lookup] != 0) {
        order[i] = lookup;
        of[i++] = masks[lookup];
      }
    }
    return new Stage(order, of);
  }

  private static int mask(String name) {
    return switch (name) {
      case "isol" -> ALONE;
      case "fina" -> LAST;
      case "medi" -> MIDDLE;
      case "init" -> FIRST;
      default -> ALL;
    };
  }
}
