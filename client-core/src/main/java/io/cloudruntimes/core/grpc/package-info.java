/** gRPC over any HTTP/2 transport: frames, statuses, streams. */
@NullMarked
package io.cloudruntimes.core.grpc;

import org.jspecify.annotations.NullMarked;
