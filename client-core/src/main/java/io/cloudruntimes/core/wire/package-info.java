/** What emitted runtimes stand on: operations that travel on one of several wires, and what errors are there. */
@NullMarked
package io.cloudruntimes.core.wire;

import org.jspecify.annotations.NullMarked;
