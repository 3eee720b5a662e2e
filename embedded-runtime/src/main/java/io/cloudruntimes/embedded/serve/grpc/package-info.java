/** The gRPC wires of runtimes over the embedded runtime, on grpc-java. */
@NullMarked
package io.cloudruntimes.embedded.serve.grpc;

import org.jspecify.annotations.NullMarked;
