package dev.bayan.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules on where the text leads (25): out of the file by a relationship, within it to bookmarks.
 */
final class DocxLinks {

  /** Fields that name a bookmark: {@code PAGEREF _Toc1 \h}, {@code HYPERLINK \l "_Toc1"}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?:PAGEREF|NOTEREF|REF|HYPERLINK\\s+\\\\l)\\s+\"?([^\\s\"]+)\"?.*");

  private final DocxLint lint;
  private final Set<String> names = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, String> anchors = new HashMap<>();

  /** Relationships that the text asks for, by part and id, and where it does. */
  private final Map<String, Map<String, String>> wanted = new HashMap<>();

  DocxLinks(DocxLint lint) {
    this.lint = lint;
  }

  void start(String element, String part, String place, DocxXml.Attributes attributes) {
    switch (element) {
      case "hyperlink" -> {
        String id = attributes.local("id");
        String anchor = attributes.get("anchor");
        if (id != null) {
          wanted.computeIfAbsent(part, p -> new HashMap<>()).put(id, place);
        } else if (anchor != null) {
          anchors.put(anchor, place);
        } else {
          lint.report(DocxRule.LINKS, place, "a link to nowhere");
        }
      }
      case "bookmarkStart" -> {
        String name = String.valueOf(attributes.get("name"));
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
          lint.report(DocxRule.LINKS, place, "two bookmarks are called " + name);
        }
        open(attributes.get("id"), place);
      }
      default -> {
        if (!open.remove(String.valueOf(attributes.get("id")))) {
          lint.report(DocxRule.LINKS, place, "a bookmark ends that has not begun");
        }
      }
    }
  }

  private void open(@Nullable String id, String place) {
    if (!open.add(String.valueOf(id))) {
      lint.report(DocxRule.LINKS, place, "two bookmarks have the number " + id);
    }
  }

  /** A field's code; most name no bookmark. */
  void field(String code, String place) {
    Matcher reference = REFERENCE.matcher(code.strip());
    if (reference.matches()) {
      anchors.put(reference.group(1), place);
    }
  }

  void finish(Map<String, DocxRelations> relations) {
    anchors.forEach(
        (anchor, place) -> {
          if (!names.contains(anchor.toLowerCase(Locale.ROOT))) {
            lint.report(DocxRule.LINKS, place, "no bookmark is called " + anchor);
          }
        });
    wanted.forEach(
        (part, ids) -> {
          DocxRelations of = relations.get(part);
          ids.forEach(
              (id, place) -> {
                if (of == null || !of.has(id)) {
                  lint.report(DocxRule.LINKS, place, "a link without a relationship: " + id);
                }
              });
        });
    if (!open.isEmpty()) {
      lint.report(DocxRule.LINKS, "word/document.xml", "bookmarks do not end: " + open.size());
    }
  }
}
