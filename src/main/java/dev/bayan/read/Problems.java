package dev.bayan.read;

import dev.bayan.read.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one file, up to {@link Limits#PROBLEMS}; the rest is counted. Errors
 * go before warnings when not all can be shown.
 *
 * <pre>
 * problems.report(Code.EMPTY_TEXT, node, Message.of("tree.empty-text"), null);
 * problems.all() → error[B2004] at the node's line and column, with the line itself
 * </pre>
 */
final class Problems {

  private static final Comparator<Diagnostic> BY_PLACE =
      (a, b) ->
          a.line() == b.line()
              ? Integer.compare(a.column(), b.column())
              : Integer.compare(a.line(), b.line());

  private final String file;
  private final SourceText source;
  private final Map<Severity, List<Diagnostic>> kept = new EnumMap<>(Severity.class);
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
  void report(Code code, Node node, Message message, @Nullable Message hint) {
    report(code, node.place(), node.pointer(), message, hint);
  }

  void report(Code code, Place place, Pointer pointer, Message message, @Nullable Message hint) {
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
                pointer.isCell()
                    ? Message.of("table.at", Echo.isolated(pointer.toString()), message)
                    : message,
                excerpt,
                hint));
  }

  /** What another file has wrong that this one names, told once. */
  void include(List<Diagnostic> others) {
    for (Diagnostic other : others) {
      if (of(other.severity()).contains(other)) {
        continue;
      }
      if (of(other.severity()).size() < Limits.PROBLEMS) {
        of(other.severity()).add(other);
      } else {
        unshown++;
      }
    }
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
    return !of(Severity.ERROR).isEmpty();
  }

  /** The problems in the order of the file, and at the end how many more there are. */
  List<Diagnostic> all() {
    List<Diagnostic> errors = of(Severity.ERROR);
    List<Diagnostic> warnings = of(Severity.WARNING);
    int room = Math.min(warnings.size(), Limits.PROBLEMS - errors.size());
    List<Diagnostic> all = new ArrayList<>(errors);
    all.addAll(warnings.subList(0, room));
    if (all.size() > 1) {
      all.sort(Comparator.comparing(this::fileOrder).thenComparing(BY_PLACE));
    }
    int rest = unshown + warnings.size() - room;
    if (rest > 0) {
      all.add(andMore(rest));
    }
    return all;
  }

  /** This file goes before those that it names. */
  private String fileOrder(Diagnostic diagnostic) {
    return diagnostic.file().equals(file) ? "" : diagnostic.file();
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
        Message.counted("limits.more-problems", rest),
        null,
        Message.of("limits.more-problems.help"));
  }
}
