package io.cloudruntimes;

/** What the tests store and publish. */
record Order(String id, long total) {}
