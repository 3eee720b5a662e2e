// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
/** JSON of the types of GuardService. */
@NullMarked
package io.cloudruntimes.odd.json;

import org.jspecify.annotations.NullMarked;
