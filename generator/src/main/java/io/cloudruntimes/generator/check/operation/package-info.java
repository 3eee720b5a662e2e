/** Rules about operations and streams. */
@NullMarked
package io.cloudruntimes.generator.check.operation;

import org.jspecify.annotations.NullMarked;
