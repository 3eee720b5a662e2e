// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/**
 * NoteService over the neutral HTTP API, both sides.
 */
@NullMarked
package io.cloudruntimes.note.http;

import org.jspecify.annotations.NullMarked;
