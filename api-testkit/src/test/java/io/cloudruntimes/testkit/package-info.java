@NullMarked
package io.cloudruntimes.testkit;

import org.jspecify.annotations.NullMarked;
