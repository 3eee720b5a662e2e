/** A service and a runtime that a test adds to a copy of the documents, by files alone. */
@NullMarked
package io.cloudruntimes.contract.extension;

import org.jspecify.annotations.NullMarked;
