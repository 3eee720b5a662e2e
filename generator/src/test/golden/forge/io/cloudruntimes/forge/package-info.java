// Generated from spec/openapi/jobs.yaml by the Cloud Runtimes generator. Do not edit.
/** A sidecar for tests that writes values in its own way. */
@NullMarked
package io.cloudruntimes.forge;

import org.jspecify.annotations.NullMarked;
