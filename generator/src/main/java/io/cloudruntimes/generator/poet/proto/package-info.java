/** Emits codecs of protocol buffers. */
@NullMarked
package io.cloudruntimes.generator.poet.proto;

import org.jspecify.annotations.NullMarked;
