// Generated from spec/openapi/boxes.yaml by the Cloud Runtimes generator. Do not edit.
/** BoxService on the Box sidecar. */
@NullMarked
package io.cloudruntimes.box.box;

import org.jspecify.annotations.NullMarked;
