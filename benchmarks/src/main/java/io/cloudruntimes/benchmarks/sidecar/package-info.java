/** Programs that measure calls to a real Dapr sidecar, side by side with Dapr's own SDK and with OkHttp alone. */
package io.cloudruntimes.benchmarks.sidecar;
