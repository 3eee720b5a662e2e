/** How each operation travels on the wires of one runtime: the documents below {@code bindings}, read and checked. */
@NullMarked
package io.cloudruntimes.generator.binding;

import org.jspecify.annotations.NullMarked;
