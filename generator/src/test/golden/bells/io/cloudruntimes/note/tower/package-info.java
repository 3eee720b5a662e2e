// Generated from spec/openapi/bells.yaml by the Cloud Runtimes generator. Do not edit.
/** BellService on the Tower. */
@NullMarked
package io.cloudruntimes.note.tower;

import org.jspecify.annotations.NullMarked;
