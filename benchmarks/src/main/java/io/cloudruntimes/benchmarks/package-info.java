/** Programs that measure; nothing here is a test. */
package io.cloudruntimes.benchmarks;
