/** What every service's API has in common: bytes, options of a call, and the facts of an operation. */
@NullMarked
package io.cloudruntimes.core;

import org.jspecify.annotations.NullMarked;
