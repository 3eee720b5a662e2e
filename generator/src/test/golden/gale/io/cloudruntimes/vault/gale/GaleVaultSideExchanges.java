// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.grpc.GrpcStream;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Part;
import io.cloudruntimes.vault.Settled;
import io.cloudruntimes.vault.VaultOperations;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.WatchPartsRequest;
import io.cloudruntimes.vault.WatchSettledRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link VaultService} as calls of the gRPC service of the Gale sidecar. */
@Generated("io.cloudruntimes.generator")
final class GaleVaultSideExchanges {
    private GaleVaultSideExchanges() {}

    static GrpcStream<Part, @Nullable Void> watchParts(WatchPartsRequest request) {
        HttpRequest call = HttpRequest.builder(VaultOperations.WATCH_PARTS, "POST", "/gale.v1.Side/Watch")
                .body(MessageWriter.frame(GaleWatchPartsRequestSide::write, request), "application/grpc")
                .resource(request)
                .build();
        return GrpcStream.<Part, @Nullable Void>builder(call, GaleVaultSideExchanges::watchPartsEvent)
                .opensWhenSent()
                .eventsInField(1)
                .serverStreaming()
                .build();
    }

    private static Part watchPartsEvent(Bytes message) throws IOException {
        return MessageReader.read(message, GalePartSide::readEntry, Part.builder()).build();
    }

    static GrpcStream<Settled, @Nullable Void> watchSettled(WatchSettledRequest request) {
        HttpRequest call = HttpRequest.builder(VaultOperations.WATCH_SETTLED, "POST", "/gale.v1.Side/Settled")
                .body(MessageWriter.frame(GaleWatchSettledRequestSide::write, request), "application/grpc")
                .resource(request)
                .build();
        return GrpcStream.<Settled, @Nullable Void>builder(call, GaleVaultSideExchanges::watchSettledEvent)
                .neverHalfClosed()
                .build();
    }

    private static Settled watchSettledEvent(Bytes message) throws IOException {
        return MessageReader.read(message, GaleSettledSide::read, Settled.builder()).build();
    }
}
