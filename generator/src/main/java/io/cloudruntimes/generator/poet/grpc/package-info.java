/** Emits clients over gRPC. */
@NullMarked
package io.cloudruntimes.generator.poet.grpc;

import org.jspecify.annotations.NullMarked;
