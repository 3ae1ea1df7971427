package dev.bayan.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a briefing comes from: {@code Source("Reuters", URI.create("https://…"))}. */
public record Source(String name, @Nullable URI url) {}
