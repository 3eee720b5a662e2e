/** Emits the stubs of the test kit. */
@NullMarked
package io.cloudruntimes.generator.poet.stub;

import org.jspecify.annotations.NullMarked;
