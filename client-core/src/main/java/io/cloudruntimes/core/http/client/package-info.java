/** The client of one wire: its settings, and the one place that assembles its pipeline. */
@NullMarked
package io.cloudruntimes.core.http.client;

import org.jspecify.annotations.NullMarked;
