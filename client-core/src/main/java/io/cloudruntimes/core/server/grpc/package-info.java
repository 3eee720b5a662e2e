/** The gRPC methods of a server: how a request is read and responses are sent. */
@NullMarked
package io.cloudruntimes.core.server.grpc;

import org.jspecify.annotations.NullMarked;
