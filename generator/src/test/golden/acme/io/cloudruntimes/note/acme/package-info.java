// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/** NoteService on the Acme sidecar. */
@NullMarked
package io.cloudruntimes.note.acme;

import org.jspecify.annotations.NullMarked;
