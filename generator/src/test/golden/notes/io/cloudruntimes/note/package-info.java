// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/** Notes in books. A service for tests. */
@NullMarked
package io.cloudruntimes.note;

import org.jspecify.annotations.NullMarked;
