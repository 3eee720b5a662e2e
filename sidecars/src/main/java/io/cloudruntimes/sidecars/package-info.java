/** Runtimes as processes of their own, which tests start and reach by port. */
@NullMarked
package io.cloudruntimes.sidecars;

import org.jspecify.annotations.NullMarked;
