/**
 * What a service of the embedded runtime is made of: a {@link io.cloudruntimes.embedded.module.ServiceModule}, found by
 * {@link java.util.ServiceLoader}, and what modules share.
 */
@NullMarked
package io.cloudruntimes.embedded.module;

import org.jspecify.annotations.NullMarked;
