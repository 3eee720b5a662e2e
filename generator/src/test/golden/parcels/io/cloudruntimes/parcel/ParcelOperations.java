// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/** The operations of {@link ParcelService}, as facts to look up. */
@Generated("io.cloudruntimes.generator")
public final class ParcelOperations {
    /** {@link ParcelService#send}. */
    public static final OperationInfo SEND =
            OperationInfo.of("ParcelService", "send", "sendParcel", false, Maturity.STABLE);

    /** {@link ParcelService#seal}. */
    public static final OperationInfo SEAL =
            OperationInfo.of("ParcelService", "seal", "sealParcel", false, Maturity.STABLE);

    /** {@link ParcelService#find}. */
    public static final OperationInfo FIND =
            OperationInfo.of("ParcelService", "find", "findParcels", true, Maturity.STABLE);

    /** {@link ParcelService#watch}. */
    public static final OperationInfo WATCH =
            OperationInfo.of("ParcelService", "watch", "watchParcels", true, Maturity.STABLE);

    /** All of them, in the order of the specification. */
    public static final List<OperationInfo> ALL = List.of(SEND, SEAL, FIND, WATCH);

    private ParcelOperations() {}
}
