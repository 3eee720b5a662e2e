// Generated from spec/openapi/mill.yaml by the Cloud Runtimes generator. Do not edit.
/** What works on the runtimes inside the JVM. */
@NullMarked
package io.cloudruntimes.capabilities;

import org.jspecify.annotations.NullMarked;
