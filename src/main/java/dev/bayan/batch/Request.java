package dev.bayan.batch;

/** Stub. */
record Request() {}
