/** The base of the emitted clients of a runtime: chooses one of several wires for each call, and finds the addresses of the wires. */
@NullMarked
package io.cloudruntimes.core.runtime;

import org.jspecify.annotations.NullMarked;
