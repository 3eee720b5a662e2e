/** Emits the server side of the wires: routes and gRPC methods. */
@NullMarked
package io.cloudruntimes.generator.poet.server;

import org.jspecify.annotations.NullMarked;
