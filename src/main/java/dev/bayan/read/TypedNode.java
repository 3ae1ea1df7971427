package dev.bayan.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of table files as a briefing would write them: {@code {"date": "2025-06-30"}}. */
final class TypedNode {

  private TypedNode() {}

  /** A day. */
  static Node day(Node.Text day) {
    return new Node.Mapping(
        List.of(new Node.Member("date", day.place(), day)), day.place(), day.pointer());
  }

  /** A value with the page it rests on. */
  static Node with(Node value, Node.@Nullable Text source) {
    if (source == null || value instanceof Node.Null) {
      return value;
    }
    List<Node.Member> members = new ArrayList<>();
    if (value instanceof Node.Mapping mapping) {
      members.addAll(mapping.members());
    } else {
      String key = value instanceof Node.Number ? "number" : "text";
      members.add(new Node.Member(key, value.place(), value));
    }
    members.add(new Node.Member("source", source.place(), source));
    return new Node.Mapping(members, value.place(), value.pointer());
  }
}
