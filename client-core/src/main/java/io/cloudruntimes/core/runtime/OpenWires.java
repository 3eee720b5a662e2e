package io.cloudruntimes.core.runtime;

import java.util.Map;
import java.util.Set;

/**
 * Which wires a connection has.
 *
 * @param names those that are open
 * @param closed why another wire is closed, if that is known
 */
record OpenWires(Set<String> names, Map<String, String> closed) {}
