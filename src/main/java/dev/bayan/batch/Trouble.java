package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.verify.Finding;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostics of the batch itself, each with its code: B4… for what a user can mend, B9… for
 * what he cannot.
 */
final class Trouble {

  private static final Message REPORT_IT = Message.of("batch.report-it.help");
  private static final int SHOWN = 20;

  private Trouble() {}

  static Diagnostic notAFile(String file, Message what) {
    Message hint = Message.of("batch.not-a-file.help");
    return of(TroubleCode.NOT_A_FILE, file, Message.of("batch.not-a-file", what), hint);
  }

  /** What stands where a file should. */
  static Message what(Kind kind) {
    return switch (kind) {
      case FILE -> Message.of("batch.file");
      case FOLDER -> Message.of("batch.folder");
      case LINK -> Message.of("batch.link");
      case OTHER -> Message.of("batch.device");
      case MISSING -> Message.of("batch.gone");
    };
  }

  static Diagnostic notABriefing(String file) {
    return of(TroubleCode.NOT_A_BRIEFING, file, Message.of("batch.not-a-briefing"), null);
  }

  static Diagnostic unreadable(String file, Throwable why) {
    return of(TroubleCode.UNREADABLE, file, Message.of("batch.unreadable", reason(why)), null);
  }

  static Diagnostic duplicateId(String file, String id, Collection<String> files) {
    List<String> others =
        files.stream().filter(other -> !other.equals(file)).map(Echo::isolated).toList();
    Message message = Message.of("batch.duplicate-id", Echo.quoted(id), others);
    return of(TroubleCode.SHARED_ID, file, message, Message.of("batch.duplicate-id.help"));
  }

  static Diagnostic changed(String file) {
    Message hint = Message.of("batch.changed.help");
    return of(TroubleCode.CHANGED, file, Message.of("batch.changed"), hint);
  }

  static Diagnostic notAPack(String file, String folder) {
    Message message = Message.of("batch.not-a-pack", Echo.isolated(folder));
    return of(TroubleCode.NOT_A_PACK, file, message, Message.of("batch.not-a-pack.help"));
  }

  static Diagnostic noGlyph(String file, Set<Integer> codePoints) {
    List<String> names =
        codePoints.stream().limit(SHOWN).map(c -> String.format(Locale.ROOT, "U+%04X", c)).toList();
    int more = codePoints.size() - names.size();
    Message message =
        more == 0
            ? Message.of("batch.no-glyph", names)
            : Message.of("batch.no-glyph-and-more", names, more);
    return of(TroubleCode.NO_GLYPH, file, message, Message.of("batch.no-glyph.help"));
  }

  /** Texts that go on in the next row of the workbook. */
  static Diagnostic longCells(String file, long count, String first) {
    Message message = Message.of("batch.long-cell", count, Echo.quoted(first));
    return of(TroubleCode.LONG_CELL, file, message, Message.of("batch.long-cell.help"));
  }

  static Diagnostic oldPackLeft(String file, Throwable why) {
    Message message = Message.of("batch.old-pack-left", reason(why));
    return of(TroubleCode.OLD_PACK_LEFT, file, message, Message.of("batch.old-pack-left.help"));
  }

  static Diagnostic unrecorded(String file, Throwable why) {
    Message message = Message.of("batch.unrecorded", reason(why));
    return of(TroubleCode.UNRECORDED, file, message, Message.of("batch.unrecorded.help"));
  }

  static Diagnostic damaged(String file) {
    Message hint = Message.of("batch.damaged.help");
    return of(TroubleCode.DAMAGED, file, Message.of("batch.damaged"), hint);
  }

  static Diagnostic gonePack(String folder) {
    Message hint = Message.of("batch.damaged.help");
    return of(TroubleCode.GONE_PACK, folder, Message.of("batch.gone-pack"), hint);
  }

  static Diagnostic unknownPack(String file) {
    return of(TroubleCode.UNKNOWN_PACK, file, Message.of("batch.unknown-pack"), null);
  }

  static Diagnostic foreign(String file) {
    return of(TroubleCode.FOREIGN, file, Message.of("batch.foreign"), null);
  }

  static Diagnostic tooSlow(String file, Duration timeout) {
    Message message = Message.of("batch.late", timeout.toSeconds());
    return of(TroubleCode.TOO_SLOW, file, message, Message.of("batch.late.help"));
  }

  static Diagnostic cutOff(String file) {
    Message hint = Message.of("batch.changed.help");
    return of(TroubleCode.CUT_OFF, file, Message.of("batch.cut-off"), hint);
  }

  static Diagnostic longPath(String file, int length, int most) {
    Message message = Message.of("batch.long-path", length, most);
    return of(TroubleCode.LONG_PATH, file, message, Message.of("batch.long-path.help"));
  }

  /** An exception or an error that no briefing should be able to bring about. */
  static Diagnostic internal(String file, Throwable thrown) {
    Message message =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.bayan."))
            .findFirst()
            .map(frame -> Message.of("batch.internal-at", reason(thrown), frame))
            .orElse(Message.of("batch.internal", reason(thrown)));
    return of(TroubleCode.INTERNAL, file, message, REPORT_IT);
  }

  /** What a proof found: errors, and warnings of what its reader's program would not set right. */
  static List<Diagnostic> unproven(String file, Format format, List<Finding> findings) {
    return findings.stream().limit(SHOWN).map(finding -> unproven(file, format, finding)).toList();
  }

  private static Diagnostic unproven(String file, Format format, Finding finding) {
    boolean warns = finding.isWarning();
    Message message =
        Message.of(
            warns ? "batch.unsound" : "batch.unproven",
            format.extension(),
            finding.place(),
            finding.message());
    return of(warns ? TroubleCode.UNSOUND : TroubleCode.UNPROVEN, file, message, REPORT_IT);
  }

  static Diagnostic unpublished(String file, Throwable why) {
    return of(TroubleCode.UNPUBLISHED, file, Message.of("batch.unpublished", reason(why)), null);
  }

  /** An exception in words: its kind, because many file system exceptions say only a path. */
  static String reason(Throwable thrown) {
    String kind = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? kind : kind + ": " + thrown.getMessage();
  }

  private static Diagnostic of(
      TroubleCode code, String file, Message message, @Nullable Message hint) {
    return new Diagnostic(code.number(), code.severity(), file, "", 0, 0, 1, message, null, hint);
  }
}
