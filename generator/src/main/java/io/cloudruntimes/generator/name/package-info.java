/** The only place that invents Java names. */
@NullMarked
package io.cloudruntimes.generator.name;

import org.jspecify.annotations.NullMarked;
