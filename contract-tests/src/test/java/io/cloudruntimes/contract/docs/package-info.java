/** The pages of {@code docs}: those that are made from the documents, and what a test holds of those that people write. */
@NullMarked
package io.cloudruntimes.contract.docs;

import org.jspecify.annotations.NullMarked;
