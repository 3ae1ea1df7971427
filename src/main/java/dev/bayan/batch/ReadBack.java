package dev.bayan.batch;

import dev.bayan.batch.Difference.Kind;
import dev.bayan.plan.Block;
import dev.bayan.plan.ContentDigest;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Tags;
import dev.bayan.plan.Value;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import dev.bayan.read.docx.DocumentReader;
import dev.bayan.read.docx.EditedDocument;
import dev.bayan.read.docx.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document that an editor has sent back, and says where it differs from its briefing.
 * Writes nothing, to neither of them.
 *
 * <pre>
 * new ReadBack(rooms, files).read(Path.of("talks.docx"), Path.of("input"), null).differences()
 * </pre>
 */
final class ReadBack {

  /** As long as a briefing may be, and a document with pictures and fonts is longer. */
  private static final int MOST_BYTES = 100 * 1024 * 1024;

  private final Rooms rooms;
  private final FileOps files;

  ReadBack(Rooms rooms, FileOps files) {
    this.rooms = rooms;
    this.files = files;
  }

  /**
   * Reads a document.
   *
   * @param source the briefing it was made from, or a folder where that is found by its id; null to
   *     compare it with nothing
   * @param theme as for a build: its labels and digits are in the document
   * @throws BadRequestException if the document or the briefing cannot be read, or there is none
   */
  Returned read(Path file, @Nullable Path source, @Nullable String theme)
      throws BadRequestException, IOException {
    String name = Echo.isolated(file.toString());
    if (files.kind(file, true) != FileOps.Kind.FILE) {
      throw new BadRequestException(Message.of("readback.no-file", name));
    }
    EditedDocument document;
    try {
      document = DocumentReader.read(files.read(file, MOST_BYTES));
    } catch (UnreadableDocumentException unreadable) {
      throw new BadRequestException(Message.of("readback.unreadable", name, unreadable.said()));
    }
    if (source == null) {
      return new Returned(file.toString(), document, null, null, List.of());
    }
    Looks looks = new ThemeFinder(files, rooms.themes()).find(theme, List.of(source));
    Survey survey = new Survey(files, rooms.reader().apply(looks.theme()), Survey.Recall.NOTHING);
    Found found = find(source, document.id(), survey);
    Pack pack = rooms.planner().apply(looks.theme()).apply(found.accepted().briefing());
    String digest = document.digest();
    return new Returned(
        file.toString(),
        document,
        found.name(),
        digest == null ? null : digest.equals(ContentDigest.of(pack)),
        differences(pack, document));
  }

  private record Found(String name, Reading.Accepted accepted) {}

  private Found find(Path source, @Nullable String id, Survey survey)
      throws BadRequestException, IOException {
    boolean isFolder = files.kind(source, true) == FileOps.Kind.FOLDER;
    for (Input input : new Discovery(files).find(List.of(source))) {
      Reading reading = survey.read(input).reading();
      if (reading instanceof Reading.Accepted accepted
          && (!isFolder || accepted.briefing().id().equals(id))) {
        return new Found(input.name(), accepted);
      }
      if (!isFolder) {
        throw new BadRequestException(
            Message.of("readback.bad-source", Echo.isolated(input.name())));
      }
    }
    String wanted = id == null ? "" : id;
    throw new BadRequestException(
        Message.of("readback.no-source", Echo.isolated(source.toString()), Echo.quoted(wanted)));
  }

  /** Everything that differs, in the order in which the briefing says it. */
  static List<Difference> differences(Pack pack, EditedDocument document) {
    List<Difference> differences = new ArrayList<>();
    Map<String, String> fields = document.fields();
    compare(Kind.TITLE, pack.properties().title(), fields.get(Tags.TITLE), differences);
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Facts facts) {
        facts.facts().forEach(fact -> fact(fact, document, differences));
      }
    }
    differences.addAll(Comparisons.differences(pack, document));
    return differences;
  }

  private static void fact(Block.Fact fact, EditedDocument document, List<Difference> differences) {
    String words = fact.text().text();
    if (fact.value() instanceof Value.Day) {
      compare(Kind.DATE, words, document.fields().get(Tags.DATE), differences);
    } else if (fact.marking() != null) {
      String now = document.fields().get(Tags.CLASSIFICATION);
      compare(Kind.CLASSIFICATION, words, now, differences);
    }
  }

  /** A control that is gone says nothing of its text: that may stand there all the same. */
  private static void compare(
      Kind kind, String before, @Nullable String after, List<Difference> differences) {
    if (after != null && !EditedText.isSame(before, after)) {
      differences.add(new Difference(kind, null, null, null, before, EditedText.clean(after)));
    }
  }
}
