/**
 * Compares two specifications. Reports what breaks whom, and how large a step of the version that requires.
 *
 * <p>What compares what:
 *
 * <ul>
 *   <li>{@code openapi}: the library openapi-diff decides which operations there are and what travels in them: parameters,
 *       bodies, responses, headers, and the shape of each, down to limits and values of enumerations.
 *   <li>{@code model}: our own resolved model decides what the library does not see, which are names (operation ids, methods,
 *       packages, types, services), errors, all that has a key of its own ({@code x-safe}, {@code x-maturity}, {@code x-streamed},
 *       {@code x-map}, {@code x-unit}, {@code x-max-bytes}, {@code x-result}, {@code x-outcome}), and the AsyncAPI document.
 *   <li>Both look at the shapes of named types, since those of streams are the model's alone. What both find has the same
 *       place and is reported once.
 *   <li>{@code binding}, {@code vector} and {@code file}: no library knows these.
 * </ul>
 *
 * <p>{@link io.cloudruntimes.specdiff.ChangeClassifier} classifies every change: the rules of this API, for example that a
 * reader ignores what it does not know, are not those of the library.
 */
@NullMarked
package io.cloudruntimes.specdiff;

import org.jspecify.annotations.NullMarked;
