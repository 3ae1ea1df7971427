package dev.bayan.cli;

import dev.bayan.batch.Batch;
import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Rooms;
import dev.bayan.export.docx.DocxExporter;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.export.xlsx.XlsxRegister;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.ThemeReader;
import dev.bayan.text.Labels;
import dev.bayan.verify.RegisterCheck;
import dev.bayan.verify.RegisterRecovery;
import dev.bayan.verify.Verifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Wires the rooms together and hands over to {@link App}. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0 && (args[0].equals("build") || args[0].equals("prime"))) {
      Batch.prepare();
    }
    launch(args, rooms());
  }

  /** Runs with these rooms and ends the process. */
  static void launch(String[] args, Rooms rooms) {
    Intake intake = new Intake();
    StopHook hook = new StopHook(intake);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException aSignalCameFirst) {
      // An exception would end main, and its exit code could outrun the signal's: this waits for
      // it.
      System.exit(ExitCode.STOPPED);
    }
    int code = ExitCode.ABORTED;
    Scratch scratch = Scratch.of(Path.of(System.getProperty("java.io.tmpdir")));
    if (scratch != null) {
      // Nobody waits for it.
      Thread tidy = new Thread(scratch, "tidy");
      tidy.setDaemon(true);
      tidy.start();
    }
    try {
      FileOps files = new DiskFiles();
      Batch batch = new Batch(rooms, files, Clock.systemUTC());
      App app =
          new App(Terminal.ofProcess(), batch, Clock.systemUTC(), rooms.version(), intake, files);
      code = app.run(args);
    } finally {
      if (scratch != null) {
        scratch.close();
      }
      hook.release();
      // After a signal the JVM is on its way out with 128 + its number, and this call never
      // returns.
      System.exit(code);
    }
  }

  static Rooms rooms() {
    return Rooms.of(
            ProgramVersion.of(Main.class),
            new ThemeReader(Labels.names()),
            theme -> new BriefingReader(theme.classifications().keySet())::read,
            theme -> new Planner(theme)::plan,
            List.of(new DocxExporter(), new XlsxExporter(), new PdfExporter()),
            new Verifier()::verify)
        .with(
            new Rooms.Registrar(
                new XlsxRegister(), RegisterCheck::check, RegisterRecovery::recover));
  }
}
