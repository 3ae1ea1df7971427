package dev.bayan.read.xlsx;

import java.util.List;
import java.util.Map;

/**
 * What a sheet says beside its cells.
 *
 * @param firstColumn the leftmost column that holds anything, from 0
 * @param merged ranges by name, {@code B2:C3}
 * @param links addresses by the name of their cell
 * @param hiddenRows rows that hold something and are not shown, from 0
 * @param hiddenColumns ranges of columns that are not shown, {@code C:D}
 * @param comments how many cells have comments
 */
public record SheetFacts(
    int firstColumn,
    List<String> merged,
    Map<String, String> links,
    List<Integer> hiddenRows,
    List<String> hiddenColumns,
    int comments) {

  public SheetFacts {
    merged = List.copyOf(merged);
    links = Map.copyOf(links);
    hiddenRows = List.copyOf(hiddenRows);
    hiddenColumns = List.copyOf(hiddenColumns);
  }
}
