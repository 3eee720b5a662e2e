@NullMarked
package io.cloudruntimes.embedded.store;

import org.jspecify.annotations.NullMarked;
