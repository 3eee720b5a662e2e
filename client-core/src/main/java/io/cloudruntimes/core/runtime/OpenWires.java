package io.cloudruntimes.core.runtime;

import java.util.Map;
import java.util.Set;

/**
 * Which wires a connection has.
 *
 * @param names those that are open
 * @param closed why another one is not, where that can be said
 */
record OpenWires(Set<String> names, Map<String, String> closed) {}
