/** Writes generated files into a folder, and touches nothing there that is not its own. */
@NullMarked
package io.cloudruntimes.generator.emit;

import org.jspecify.annotations.NullMarked;
