/** Shared by the packages of the test kit. It is not for use by others, and may change with every release. */
@NullMarked
package io.cloudruntimes.testkit.internal;

import org.jspecify.annotations.NullMarked;
