package io.cloudruntimes.sdktests.dapr.wires;

/**
 * A sidecar, or what stands in its place.
 *
 * @param application the application behind it
 */
record TestedSidecar(String name, int httpPort, int grpcPort, TestApplication application) {}
