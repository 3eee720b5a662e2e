// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
/** OddService on the runtime with the neutral HTTP API. */
@NullMarked
package io.cloudruntimes.odd.neutral;

import org.jspecify.annotations.NullMarked;
