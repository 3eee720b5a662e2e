/** What a person types: one connection, and from it state, events and the runtime, with typed values. */
@NullMarked
package io.cloudruntimes;

import org.jspecify.annotations.NullMarked;
