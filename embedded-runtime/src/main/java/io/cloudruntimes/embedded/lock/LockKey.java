package io.cloudruntimes.embedded.lock;

/** What a lock is on: a resource of a store. */
record LockKey(String store, String resource) {}
