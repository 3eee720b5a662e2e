/** What a runtime implements so that the facade can find it and connect to it. */
@NullMarked
package io.cloudruntimes.core.spi;

import org.jspecify.annotations.NullMarked;
