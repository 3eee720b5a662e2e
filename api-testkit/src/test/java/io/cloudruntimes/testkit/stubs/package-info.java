@NullMarked
package io.cloudruntimes.testkit.stubs;

import org.jspecify.annotations.NullMarked;
