/** Dapr's own clients in other languages, and plain HTTP, on the embedded runtime as Dapr beside a real sidecar. */
@NullMarked
package io.cloudruntimes.sdktests.dapr.wires;

import org.jspecify.annotations.NullMarked;
