// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/** Notes. */
@NullMarked
package io.cloudruntimes.api;

import org.jspecify.annotations.NullMarked;
