/** How each operation travels on the wires of one runtime: reads and checks the documents below {@code bindings}. */
@NullMarked
package io.cloudruntimes.generator.binding;

import org.jspecify.annotations.NullMarked;
