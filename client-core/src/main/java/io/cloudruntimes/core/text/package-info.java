/** Texts that stand for values on the wires of runtimes: each class has {@code format} and {@code parse}. */
@NullMarked
package io.cloudruntimes.core.text;

import org.jspecify.annotations.NullMarked;
