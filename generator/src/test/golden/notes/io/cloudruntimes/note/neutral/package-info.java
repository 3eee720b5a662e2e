// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/** NoteService on the runtime with the neutral HTTP API. */
@NullMarked
package io.cloudruntimes.note.neutral;

import org.jspecify.annotations.NullMarked;
