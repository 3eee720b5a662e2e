/** What the API has in other languages, held against what it has here. */
@NullMarked
package io.cloudruntimes.contract.siblings;

import org.jspecify.annotations.NullMarked;
