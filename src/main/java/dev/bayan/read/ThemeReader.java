package dev.bayan.read;

import dev.bayan.style.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/**
 * Reads a theme and the fonts and the logo that lie beside it, or all that is wrong with them. What
 * a theme leaves out is as in the theme that it is based on.
 *
 * <pre>
 * {"base": "ministry", "colours": {"accent": "#5B2C6F"}} → the ministry's theme in purple
 * </pre>
 *
 * Immutable; one reader serves every thread.
 */
public final class ThemeReader {

  /** The name of {@link Theme#standard()}, on which a theme is based that names no other. */
  public static final String STANDARD = "standard";

  /** The themes that are part of the program, by name. */
  public static final List<String> READY = List.of(STANDARD, "ministry", "newsroom");

  private final List<String> labels;

  /** A reader that lets a theme replace the labels of these names. */
  public ThemeReader(Collection<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /** Reads a theme's bytes, and those of the files beside it; the name is for diagnostics. */
  public ThemeReading read(String file, byte[] bytes, Neighbours neighbours) {
    if (bytes.length > Limits.DOCUMENT) {
      Problems problems = new Problems(file, new SourceText(""));
      Message message = Message.of("theme.too-large", bytes.length, Limits.DOCUMENT);
      problems.report(Code.DOCUMENT_TOO_LARGE, Place.WHOLE_FILE, Pointer.ROOT, message, null);
      return new ThemeReading.Refused(problems.all());
    }
    Utf8 decoded = Utf8.decode(bytes);
    Problems problems = new Problems(file, decoded.source());
    if (decoded.fault() != null) {
      problems.report(decoded.fault());
      return new ThemeReading.Refused(problems.all());
    }
    Node root = Tree.read(file, decoded.source(), problems);
    ThemeTree.Found found = root == null ? null : tree(problems, neighbours).theme(root);
    List<Diagnostic> diagnostics = problems.all();
    if (problems.hasErrors()) {
      return new ThemeReading.Refused(diagnostics);
    }
    if (found == null) {
      throw new IllegalStateException("no theme, and no reason why, of " + file);
    }
    String name = found.name() == null ? fileName(file) : found.name();
    return new ThemeReading.Accepted(name, found.theme(), diagnostics);
  }

  /** A theme that is part of the program, by one of the names in {@link #READY}. */
  public ThemeReading.Accepted ready(String name) {
    if (name.equals(STANDARD)) {
      return new ThemeReading.Accepted(STANDARD, Theme.standard(), List.of());
    }
    String path = "/themes/" + name + ".json";
    try (InputStream in = ThemeReader.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program's own theme is missing: " + path);
      }
      return switch (read(path, in.readAllBytes(), Neighbours.none())) {
        case ThemeReading.Accepted accepted -> accepted;
        case ThemeReading.Refused refused ->
            throw new IllegalStateException("the program's own theme: " + refused.diagnostics());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ThemeTree tree(Problems problems, Neighbours neighbours) {
    BesideReader files = new BesideReader(problems, neighbours, Message.of("file.theme"));
    return new ThemeTree(new ThemeValues(problems), labels, files, name -> ready(name).theme());
  }

  private static String fileName(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }
}
