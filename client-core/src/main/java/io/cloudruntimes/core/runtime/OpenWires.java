package io.cloudruntimes.core.runtime;

import java.util.Map;
import java.util.Set;

/**
 * Which wires a connection has.
 *
 * @param names those that are open
 * @param closed why another wire is closed, if that is known
 * @param callbacksDeferred whether the port of the application is served only after all streams are open
 */
record OpenWires(Set<String> names, Map<String, String> closed, boolean callbacksDeferred) {}
