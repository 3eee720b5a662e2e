// Generated from spec/openapi/jobs.yaml by the Cloud Runtimes generator. Do not edit.
/** JobService on the Forge sidecar. */
@NullMarked
package io.cloudruntimes.job.forge;

import org.jspecify.annotations.NullMarked;
