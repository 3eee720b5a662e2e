// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/** The operations of {@link GuardService}, as facts to look up. */
@Generated("io.cloudruntimes.generator")
public final class GuardOperations {
    /** {@link GuardService#signIn}. */
    public static final OperationInfo SIGN_IN =
            OperationInfo.of("GuardService", "signIn", "signIn", false, Maturity.ALPHA);

    /** All of them, in the order of the specification. */
    public static final List<OperationInfo> ALL = List.of(SIGN_IN);

    private GuardOperations() {}
}
