/** Large files: our client beside OkHttp alone. */
package io.cloudruntimes.benchmarks.files;
