// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.api;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.odd.OddOperations;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Every operation and stream of the API, as facts to look up. */
@Generated("io.cloudruntimes.generator")
public final class ApiOperations {
    /** Service by service, in the order of the specification. */
    public static final List<OperationInfo> ALL = Stream.of(OddOperations.ALL).flatMap(List::stream).toList();

    private ApiOperations() {}
}
