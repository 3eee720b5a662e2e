/** The SQLite database: opening and checking it, its schema versions, its writer and its readers. It knows no service. */
@NullMarked
package io.cloudruntimes.embedded.store;

import org.jspecify.annotations.NullMarked;
