@NullMarked
package io.cloudruntimes.parity.request;

import org.jspecify.annotations.NullMarked;
