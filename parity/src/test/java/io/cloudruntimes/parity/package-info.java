@NullMarked
package io.cloudruntimes.parity;

import org.jspecify.annotations.NullMarked;
