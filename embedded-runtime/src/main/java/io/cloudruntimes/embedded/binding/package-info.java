/** Output bindings for HTTP and for files, and queues, which are output and input bindings. */
@NullMarked
package io.cloudruntimes.embedded.binding;

import org.jspecify.annotations.NullMarked;
