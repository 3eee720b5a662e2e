@NullMarked
package io.cloudruntimes.parity.language;

import org.jspecify.annotations.NullMarked;
