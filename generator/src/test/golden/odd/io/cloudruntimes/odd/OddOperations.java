// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/** The operations of {@link OddService}, as facts to look up. */
@Generated("io.cloudruntimes.generator")
public final class OddOperations {
    /** {@link OddService#default_}. */
    public static final OperationInfo DEFAULT =
            OperationInfo.of("OddService", "default_", "saveOdd", false, Maturity.STABLE);

    /** All of them, in the order of the specification. */
    public static final List<OperationInfo> ALL = List.of(DEFAULT);

    private OddOperations() {}
}
