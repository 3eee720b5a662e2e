/** One class for each kind of emitted type. */
@NullMarked
package io.cloudruntimes.generator.poet;

import org.jspecify.annotations.NullMarked;
