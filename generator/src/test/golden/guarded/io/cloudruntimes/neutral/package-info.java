// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
/** It may be of any kind, and serves the neutral HTTP API. */
@NullMarked
package io.cloudruntimes.neutral;

import org.jspecify.annotations.NullMarked;
