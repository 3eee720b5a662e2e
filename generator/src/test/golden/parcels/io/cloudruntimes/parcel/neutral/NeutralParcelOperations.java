// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.neutral;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.stream.WireStream;
import io.cloudruntimes.parcel.FindParcelsRequest;
import io.cloudruntimes.parcel.Move;
import io.cloudruntimes.parcel.ParcelOperations;
import io.cloudruntimes.parcel.ParcelService;
import io.cloudruntimes.parcel.Receipt;
import io.cloudruntimes.parcel.SealParcelRequest;
import io.cloudruntimes.parcel.SendParcelRequest;
import io.cloudruntimes.parcel.WatchParcelsRequest;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * How each operation of {@link ParcelService} is sent to the runtime with the neutral HTTP API, or why that does not
 * support it.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralParcelOperations {
    static final WireOperation<SendParcelRequest, HttpExchange<Receipt>> SEND =
            WireOperation.<SendParcelRequest, HttpExchange<Receipt>>of(ParcelOperations.SEND, "")
                    .over("http", NeutralParcelHttpExchanges::send);

    static final WireOperation<SealParcelRequest, HttpExchange<Receipt>> SEAL =
            WireOperation.<SealParcelRequest, HttpExchange<Receipt>>of(ParcelOperations.SEAL, "")
                    .over("http", NeutralParcelHttpExchanges::seal);

    static final WireOperation<FindParcelsRequest, HttpExchange<@Nullable Void>> FIND =
            WireOperation.<FindParcelsRequest, HttpExchange<@Nullable Void>>of(ParcelOperations.FIND, "")
                    .over("http", NeutralParcelHttpExchanges::find);

    static final WireOperation<WatchParcelsRequest, WireStream<Move, @Nullable Void>> WATCH =
            WireOperation.<WatchParcelsRequest, WireStream<Move, @Nullable Void>>of(ParcelOperations.WATCH, "")
                    .over("http", NeutralParcelHttpExchanges::watch);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(SEND, SEAL, FIND, WATCH);

    private NeutralParcelOperations() {}
}
