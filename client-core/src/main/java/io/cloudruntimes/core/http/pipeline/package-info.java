/** The decorators that every call runs through, one concern each, and what runs calls through them. */
@NullMarked
package io.cloudruntimes.core.http.pipeline;

import org.jspecify.annotations.NullMarked;
