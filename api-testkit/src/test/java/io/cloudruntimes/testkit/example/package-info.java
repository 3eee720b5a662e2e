/** An application, and its tests as the page about testing shows them. */
@NullMarked
package io.cloudruntimes.testkit.example;

import org.jspecify.annotations.NullMarked;
