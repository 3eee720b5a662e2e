// Generated from spec/openapi/dock.yaml by the Cloud Runtimes generator. Do not edit.
/** DockService on the Dock sidecar. */
@NullMarked
package io.cloudruntimes.dock.dock;

import org.jspecify.annotations.NullMarked;
