package dev.bayan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the program prints: data to {@code out}, everything about it to {@code err}.
 *
 * @param outIsTerminal a person reads {@code out} as it is written
 * @param errIsTerminal a person reads {@code err} as it is written
 * @param colour whether such a person wants colours
 * @param language what such a person reads, {@code ar} or {@code en}
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour,
    String language) {

  /**
   * The standard streams, in UTF-8 whatever the locale. Java cannot ask whether one of them is a
   * terminal: the launcher does, and says so.
   */
  static Terminal ofProcess() {
    return of(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Boolean.getBoolean("bayan.out.terminal"),
        Boolean.getBoolean("bayan.err.terminal"),
        environment());
  }

  /**
   * Streams of which some are terminals, in an environment: a dumb terminal is as good as none, and
   * NO_COLOR means what no-color.org says.
   */
  static Terminal of(
      PrintStream out,
      PrintStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      Map<String, String> environment) {
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        out, err, outIsTerminal && !dumb, errIsTerminal && !dumb, colour, language(environment));
  }

  boolean coloursOut() {
    return outIsTerminal && colour;
  }

  /** The first of the variables that is set decides (POSIX, section 8.2). */
  private static String language(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .startsWith("ar")
        ? "ar"
        : "en";
  }

  /** The launcher may have had to set LC_ALL for the charset: then it says what was meant. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    String meant = System.getProperty("bayan.locale", "");
    if (!meant.isEmpty()) {
      environment.put("LC_ALL", meant);
    }
    return environment;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
