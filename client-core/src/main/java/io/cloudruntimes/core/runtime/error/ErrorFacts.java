package io.cloudruntimes.core.runtime.error;

import java.util.Set;

/**
 * The contents of an error response.
 *
 * @param status a number of HTTP or a name of gRPC; empty if it has none
 * @param reasons its machine-readable reasons
 * @param message its text
 */
record ErrorFacts(String status, Set<String> reasons, String message) {}
