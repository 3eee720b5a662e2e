/** What emitted runtimes stand on: operations that travel on one of several wires, and what errors are there. */
@NullMarked
package io.cloudruntimes.core.runtime;

import org.jspecify.annotations.NullMarked;
