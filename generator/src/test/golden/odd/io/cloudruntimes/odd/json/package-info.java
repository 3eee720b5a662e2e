// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
/** JSON of the types of OddService. */
@NullMarked
package io.cloudruntimes.odd.json;

import org.jspecify.annotations.NullMarked;
