/** Test suites that others wrote, on the served embedded runtime. */
@NullMarked
package io.cloudruntimes.suites;

import org.jspecify.annotations.NullMarked;
