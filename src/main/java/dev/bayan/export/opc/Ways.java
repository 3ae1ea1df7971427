package dev.bayan.export.opc;

import dev.bayan.export.Pieces;
import java.net.URI;
import java.util.List;

/**
 * The relationships of a part that has thousands of them, each to another place outside: packed as
 * they come, not kept (ECMA-376 part 2, 9.3). Their ids count in the order in which they were made.
 *
 * <pre>
 * &lt;Relationship Id="link1" Type="…/hyperlink" Target="a/a.pdf" TargetMode="External"/>
 * </pre>
 */
final class Ways {

  /** How their ids begin; those of all other relationships begin otherwise. */
  private static final String ID = "link";

  /** So many are packed at a time. */
  private static final int CHUNK = 64;

  private final PackedStream packed;
  private final Xml xml = Relation.list();
  private int count;
  private int pending;

  Ways(Pieces pieces) {
    packed = new PackedStream(pieces);
  }

  String add(URI target, String type) {
    Relation relation = new Relation(ID + ++count, type, target.toString(), true);
    relation.write(xml, "");
    if (++pending == CHUNK) {
      take();
    }
    return relation.id();
  }

  /** All of them, and behind them those that the part has besides. */
  Packed packed(String from, List<Relation> others) {
    others.forEach(relation -> relation.write(xml, from));
    xml.end();
    take();
    return packed.packed();
  }

  private void take() {
    pending = 0;
    byte[] bytes = xml.taken();
    packed.write(bytes, 0, bytes.length);
  }
}
