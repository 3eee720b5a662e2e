// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.vault.Part;
import io.cloudruntimes.vault.Settled;
import io.cloudruntimes.vault.VaultOperations;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.WatchPartsRequest;
import io.cloudruntimes.vault.WatchSettledRequest;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link VaultService} as methods of the gRPC service of the Gale sidecar. */
@Generated("io.cloudruntimes.generator")
public final class GaleVaultSideMethods implements GrpcMethodSet {
    private final VaultService service;

    /**
     * @param service handles the calls
     */
    public GaleVaultSideMethods(VaultService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(
                GrpcMethod
                        .events(VaultOperations.WATCH_PARTS, "gale.v1.Side/Watch", this::watchParts,
                                GaleVaultSideMethods::watchPartsEvent)
                        .serverStreaming()
                        .build(),
                GrpcMethod
                        .events(VaultOperations.WATCH_SETTLED, "gale.v1.Side/Settled", this::watchSettled,
                                GaleVaultSideMethods::watchSettledEvent)
                        .build());
    }

    private Subscription watchParts(Bytes message, GrpcCall call, StreamListener<Part, @Nullable Void> listener)
            throws IOException {
        WatchPartsRequest request =
                MessageReader.read(message, GaleWatchPartsRequestSide::read, WatchPartsRequest.builder()).build();
        return service.watchParts(request, listener);
    }

    private static Bytes watchPartsEvent(Part event) {
        return MessageWriter.message(1, GalePartSide::writeEntry, event);
    }

    private Subscription watchSettled(Bytes message, GrpcCall call, StreamListener<Settled, @Nullable Void> listener)
            throws IOException {
        WatchSettledRequest request =
                MessageReader.read(message, GaleWatchSettledRequestSide::read, WatchSettledRequest.builder()).build();
        return service.watchSettled(request, listener);
    }

    private static Bytes watchSettledEvent(Settled event) {
        return MessageWriter.message(GaleSettledSide::write, event);
    }
}
