package dev.bayan.verify;

import dev.bayan.plan.Pack;
import java.util.List;

final class XlsxCheck {

  private XlsxCheck() {}

  static List<Finding> check(Pack pack, byte[] file) {
    if (file.length == 0) {
      return List.of(new Finding("", "empty " + pack.id()));
    }
    return List.of();
  }
}
