package dev.bayan.read;

import dev.bayan.read.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one file, up to {@link Limits#PROBLEMS}; the rest is counted. Errors
 * go before warnings when not all can be shown.
 *
 * <pre>
 * problems.report(Code.EMPTY_TEXT, node, "the text is empty", "write something");
 * problems.all() → error[B2004] at the node's line and column, with the line itself
 * </pre>
 */
final class Problems {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column);

  private final String file;
  private final SourceText source;
  private final Map<Severity, List<Diagnostic>> kept = new EnumMap<>(Severity.class);
  private final Set<Diagnostic> included = new LinkedHashSet<>();
  private int unshown;

  Problems(String file, SourceText source) {
    this.file = file;
    this.source = source;
    for (Severity severity : Severity.values()) {
      kept.put(severity, new ArrayList<>());
    }
  }

  /** Collects what is wrong with a file beside this one, by its name from there. */
  Problems beside(String name, SourceText text) {
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return new Problems(file.substring(0, slash + 1) + name, text);
  }

  /** Reports a problem of a node, at its place. */
  void report(Code code, Node node, String message, @Nullable String hint) {
    report(code, node.place(), node.pointer(), message, hint);
  }

  void report(Code code, Place place, Pointer pointer, String message, @Nullable String hint) {
    if (isFull(code)) {
      unshown++;
      return;
    }
    String line = place.line() == 0 ? "" : source.line(place.line());
    String excerpt = line.isBlank() ? null : Excerpt.of(line, place.column());
    of(code.severity())
        .add(
            new Diagnostic(
                code.number(),
                code.severity(),
                file,
                pointer.toString(),
                place.line(),
                place.column(),
                place.length(),
                pointer.isCell() ? Echo.isolated(pointer.toString()) + ": " + message : message,
                excerpt,
                hint));
  }

  /** Reports a problem of a node, at its place. */
  void report(Code code, Node node, Message message, @Nullable Message hint) {
    report(code, node.place(), node.pointer(), message, hint);
  }

  void report(Code code, Place place, Pointer pointer, Message message, @Nullable Message hint) {
    Messages english = Messages.in("en");
    report(code, place, pointer, english.say(message), hint == null ? null : english.say(hint));
  }

  /**
   * What another file has wrong that this one names: told once, in its own order, after what is
   * wrong here, and held to the same limit.
   */
  void include(List<Diagnostic> others) {
    for (Diagnostic other : others) {
      if (count(other.severity()) < Limits.PROBLEMS) {
        included.add(other);
      } else if (!included.contains(other)) {
        unshown++;
      }
    }
  }

  private long count(Severity severity) {
    return included.stream().filter(other -> other.severity() == severity).count();
  }

  void report(Fault fault) {
    Place place = source.place(fault.start(), fault.end());
    report(fault.code(), place, Pointer.ROOT, fault.message(), fault.hint());
  }

  /** Whether another problem of this kind would only be counted: then its place is not needed. */
  boolean isFull(Code code) {
    return of(code.severity()).size() >= Limits.PROBLEMS;
  }

  boolean hasErrors() {
    return !of(Severity.ERROR).isEmpty() || count(Severity.ERROR) > 0;
  }

  /** The problems in the order of the file, and at the end how many more there are. */
  List<Diagnostic> all() {
    List<Diagnostic> errors = of(Severity.ERROR);
    List<Diagnostic> warnings = of(Severity.WARNING);
    int room = Math.min(warnings.size(), Limits.PROBLEMS - errors.size());
    List<Diagnostic> all = new ArrayList<>(errors);
    all.addAll(warnings.subList(0, room));
    all.sort(BY_PLACE);
    all.addAll(included);
    int rest = unshown + warnings.size() - room;
    if (rest > 0) {
      all.add(andMore(rest));
    }
    return all;
  }

  private List<Diagnostic> of(Severity severity) {
    return kept.getOrDefault(severity, List.of());
  }

  private Diagnostic andMore(int rest) {
    return new Diagnostic(
        Code.AND_MORE.number(),
        hasErrors() ? Severity.ERROR : Severity.WARNING,
        file,
        "",
        0,
        0,
        1,
        "the file has " + rest + " more problem" + (rest == 1 ? "" : "s"),
        null,
        "mend those above and read it again");
  }
}
