@NullMarked
package io.cloudruntimes.testkit.internal;

import org.jspecify.annotations.NullMarked;
