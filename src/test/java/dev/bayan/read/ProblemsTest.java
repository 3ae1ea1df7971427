package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The problems of a file and of those that it names. */
class ProblemsTest {

  private final Problems problems = new Problems("a.json", new SourceText("{}\n{}"));

  @Test
  void problemsOfOtherFilesAreCountedToo() {
    problems.include(many(150, Diagnostic.Severity.ERROR));
    problems.include(many(7, Diagnostic.Severity.WARNING));
    List<Diagnostic> all = problems.all();
    assertThat(all).hasSize(Limits.PROBLEMS + 1);
    assertThat(Fixtures.message(all.get(Limits.PROBLEMS)))
        .isEqualTo("the file has 57 more problems");
  }

  @Test
  void oneMoreIsOne() {
    problems.include(many(101, Diagnostic.Severity.WARNING));
    Diagnostic last = problems.all().get(Limits.PROBLEMS);
    assertThat(Fixtures.message(last)).isEqualTo("the file has 1 more problem");
    assertThat(last.severity()).isEqualTo(Diagnostic.Severity.WARNING);
  }

  @Test
  void eachFileIsListedByItselfTheOneReadFirst() {
    problems.include(
        List.of(of("aid.csv", 1, Diagnostic.Severity.WARNING), of("aid.csv", 9, error())));
    problems.report(
        Code.EMPTY_TEXT, new Place(2, 1, 1), Pointer.ROOT, Message.of("tree.empty-text"), null);
    assertThat(problems.all())
        .extracting(d -> d.file() + ":" + d.line())
        .containsExactly("a.json:2", "aid.csv:1", "aid.csv:9");
  }

  @Test
  void whatTwoComparisonsFindInOneFileIsToldOnce() {
    problems.include(many(2, Diagnostic.Severity.ERROR));
    problems.include(many(2, Diagnostic.Severity.ERROR));
    assertThat(problems.all()).hasSize(2);
  }

  private static List<Diagnostic> many(int count, Diagnostic.Severity severity) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> of("aid.csv", n, severity)).toList();
  }

  private static Diagnostic.Severity error() {
    return Diagnostic.Severity.ERROR;
  }

  private static Diagnostic of(String file, int line, Diagnostic.Severity severity) {
    return new Diagnostic(
        "B2701", severity, file, "", line, 1, 1, Message.verbatim("m"), null, null);
  }
}
