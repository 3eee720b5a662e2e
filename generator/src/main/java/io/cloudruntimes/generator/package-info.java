/** Spec in, Java source out: load, check, model, specs, files. */
@NullMarked
package io.cloudruntimes.generator;

import org.jspecify.annotations.NullMarked;
