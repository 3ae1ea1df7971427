package dev.bayan.read;

import dev.bayan.model.Comparison;
import java.util.List;

/** The columns and rows of a comparison, as a table file has them. */
record Table(List<String> columns, List<Comparison.Row> rows) {}
