/** Compares the Java of two releases, by japicmp. */
@NullMarked
package io.cloudruntimes.specdiff.java;

import org.jspecify.annotations.NullMarked;
