/** What an application answers to a runtime that calls it. */
@NullMarked
package io.cloudruntimes.contract.app;

import org.jspecify.annotations.NullMarked;
