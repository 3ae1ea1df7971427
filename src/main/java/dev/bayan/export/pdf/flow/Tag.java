package dev.bayan.export.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure element (ISO 32000-1, 14.7.2) while the tree grows. Its kids stand in logical order,
 * whatever order they are painted in.
 *
 * <pre>
 * Tag item = list.child("LI"); item.child("Lbl"); item.child("LBody")
 * </pre>
 */
public final class Tag implements Kid {

  private final String role;
  private final @Nullable Tag parent;
  private int number;

  private final List<Kid> kids = new ArrayList<>(2);
  private @Nullable String scope;
  private @Nullable String listNumbering;
  private @Nullable String language;
  private @Nullable URI link;
  private @Nullable String alternative;
  private @Nullable String id;
  private List<String> headers = List.of();

  private Tag(String role, @Nullable Tag parent) {
    this.role = role;
    this.parent = parent;
  }

  public static Tag document() {
    return new Tag("Document", null);
  }

  /** A new element of a standard type (14.8.4) below this one, after its other kids. */
  public Tag child(String role) {
    Tag child = new Tag(role, this);
    kids.add(child);
    return child;
  }

  /** An element that is not yet one of this one's kids: another thread may fill it. */
  Tag apart(String childRole) {
    return new Tag(childRole, this);
  }

  void add(Kid kid) {
    kids.add(kid);
  }

  /** {@code Column} or {@code Row}, of a TH (14.8.5.7). */
  Tag scope(String value) {
    scope = value;
    return this;
  }

  /** The only one of its kind in the document: what headers and notes are known by (14.7.2). */
  Tag id(String value) {
    id = value;
    return this;
  }

  /** The identifiers of the header cells that a cell goes with, its row's first (14.8.5.7). */
  Tag headers(String... ids) {
    headers = List.of(ids);
    return this;
  }

  /** {@code Disc} or {@code Decimal}, of an L (14.8.5.5). */
  Tag listNumbering(String value) {
    listNumbering = value;
    return this;
  }

  /** A language other than the document's (14.9.2). */
  Tag language(String value) {
    language = value;
    return this;
  }

  /** Where a Link leads: to the web, or to a {@link Bookmark}. */
  Tag link(URI value) {
    link = value;
    return this;
  }

  /** What a picture shows, for whoever cannot see it (14.9.3). */
  Tag alternative(String value) {
    alternative = value;
    return this;
  }

  public String role() {
    return role;
  }

  /**
   * Numbers this element and all below it in logical order, from a number on; gives the number
   * after the last. When the tree is whole: several threads may have made it.
   */
  public int number(int first) {
    number = first;
    int next = first + 1;
    for (int i = 0, count = kids.size(); i < count; i++) {
      if (kids.get(i) instanceof Tag child) {
        next = child.number(next);
      }
    }
    return next;
  }

  /** What it was numbered. */
  public int number() {
    return number;
  }

  public @Nullable Tag parent() {
    return parent;
  }

  public List<Kid> kids() {
    return Collections.unmodifiableList(kids);
  }

  /** How many kids it has; with {@link #kid} no list is made for those who walk a large tree. */
  public int kidCount() {
    return kids.size();
  }

  public Kid kid(int index) {
    return kids.get(index);
  }

  public @Nullable String scope() {
    return scope;
  }

  public @Nullable String listNumbering() {
    return listNumbering;
  }

  public @Nullable String language() {
    return language;
  }

  public @Nullable URI link() {
    return link;
  }

  public @Nullable String id() {
    return id;
  }

  public List<String> headers() {
    return headers;
  }

  public @Nullable String alternative() {
    return alternative;
  }
}
