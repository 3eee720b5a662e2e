/** The one suite that every runtime must pass; where one cannot, {@code divergences.yaml} says how and why. */
@NullMarked
package io.cloudruntimes.contract.conformance;

import org.jspecify.annotations.NullMarked;
