/** Compares how the API travels on the wires of runtimes. */
@NullMarked
package io.cloudruntimes.specdiff.binding;

import org.jspecify.annotations.NullMarked;
