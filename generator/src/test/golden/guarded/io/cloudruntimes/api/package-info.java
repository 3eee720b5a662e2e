// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
/** Guarded. */
@NullMarked
package io.cloudruntimes.api;

import org.jspecify.annotations.NullMarked;
