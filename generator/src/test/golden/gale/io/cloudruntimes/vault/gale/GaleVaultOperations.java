// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.stream.WireStream;
import io.cloudruntimes.vault.Blob;
import io.cloudruntimes.vault.GetBlobRequest;
import io.cloudruntimes.vault.Part;
import io.cloudruntimes.vault.PutBlobRequest;
import io.cloudruntimes.vault.SettleRequest;
import io.cloudruntimes.vault.Settled;
import io.cloudruntimes.vault.Stored;
import io.cloudruntimes.vault.TurnBlobRequest;
import io.cloudruntimes.vault.VaultOperations;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.WatchPartsRequest;
import io.cloudruntimes.vault.WatchSettledRequest;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link VaultService} is sent to the Gale sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class GaleVaultOperations {
    private static final String REASON = "no blobs there";

    static final WireOperation<PutBlobRequest, HttpExchange<Stored>> PUT =
            WireOperation.<PutBlobRequest, HttpExchange<Stored>>of(VaultOperations.PUT, "")
                    .over("grpc", GaleVaultGrpcExchanges::put)
                    .notOver("side", REASON);

    static final WireOperation<GetBlobRequest, HttpExchange<Optional<Blob>>> GET =
            WireOperation.<GetBlobRequest, HttpExchange<Optional<Blob>>>of(VaultOperations.GET, "")
                    .over("grpc", GaleVaultGrpcExchanges::get)
                    .notOver("side", REASON);

    static final WireOperation<TurnBlobRequest, HttpExchange<Blob>> TURN =
            WireOperation.<TurnBlobRequest, HttpExchange<Blob>>of(VaultOperations.TURN, "")
                    .over("grpc", GaleVaultGrpcExchanges::turn)
                    .notOver("side", REASON);

    static final WireOperation<SettleRequest, HttpExchange<Settled>> SETTLE =
            WireOperation.<SettleRequest, HttpExchange<Settled>>of(VaultOperations.SETTLE, "")
                    .over("grpc", GaleVaultGrpcExchanges::settle)
                    .notOver("side", "nothing is settled there");

    static final WireOperation<WatchPartsRequest, WireStream<Part, @Nullable Void>> WATCH_PARTS =
            WireOperation.<WatchPartsRequest, WireStream<Part, @Nullable Void>>of(VaultOperations.WATCH_PARTS, "")
                    .over("grpc", GaleVaultGrpcExchanges::watchParts)
                    .over("side", GaleVaultSideExchanges::watchParts);

    static final WireOperation<WatchSettledRequest, WireStream<Settled, @Nullable Void>> WATCH_SETTLED = WireOperation
            .<WatchSettledRequest, WireStream<Settled, @Nullable Void>>of(VaultOperations.WATCH_SETTLED, "")
            .over("side", GaleVaultSideExchanges::watchSettled)
            .notOver("grpc", "Gale tells it at its side");

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(PUT, GET, TURN, SETTLE, WATCH_PARTS, WATCH_SETTLED);

    private GaleVaultOperations() {}
}
