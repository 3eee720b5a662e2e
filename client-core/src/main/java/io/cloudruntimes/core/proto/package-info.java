/** Protocol buffers as emitted codecs write and read them: field numbers and values, on Wire's writer and reader. */
@NullMarked
package io.cloudruntimes.core.proto;

import org.jspecify.annotations.NullMarked;
