/** How a runtime is found and connected to. */
@NullMarked
package io.cloudruntimes.core.spi;

import org.jspecify.annotations.NullMarked;
