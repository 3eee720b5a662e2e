// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
/** GuardService on the runtime with the neutral HTTP API. */
@NullMarked
package io.cloudruntimes.odd.neutral;

import org.jspecify.annotations.NullMarked;
