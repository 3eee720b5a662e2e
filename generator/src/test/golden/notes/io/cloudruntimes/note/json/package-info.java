// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/** JSON of the types of NoteService. */
@NullMarked
package io.cloudruntimes.note.json;

import org.jspecify.annotations.NullMarked;
