// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.grpc.ChunkedContent;
import io.cloudruntimes.core.grpc.ChunkedMessages;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.ResponseEncoder;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.core.server.grpc.GrpcStreamingCall;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
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
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link VaultService} as methods of the gRPC service of the Gale sidecar. */
@Generated("io.cloudruntimes.generator")
public final class GaleVaultGrpcMethods implements GrpcMethodSet {
    private final VaultService service;

    /**
     * @param service handles the calls
     */
    public GaleVaultGrpcMethods(VaultService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(
                new GrpcMethod.Streaming(VaultOperations.PUT, "gale.v1.Blobs/Put", GrpcMethod.Kind.CLIENT_STREAMING,
                        this::put),
                new GrpcMethod.Streaming(VaultOperations.GET, "gale.v1.Blobs/Get", GrpcMethod.Kind.SERVER_STREAMING,
                        this::get),
                new GrpcMethod.Streaming(
                        VaultOperations.TURN, "gale.v1.Blobs/Turn", GrpcMethod.Kind.BIDIRECTIONAL, this::turn),
                new GrpcMethod.Unary(VaultOperations.SETTLE, "gale.v1.Vault/Settle", this::settle),
                GrpcMethod
                        .events(VaultOperations.WATCH_PARTS, "gale.v1.Vault/Watch", this::watchParts,
                                GaleVaultGrpcMethods::watchPartsEvent)
                        .opensWithHeaders()
                        .serverStreaming()
                        .build());
    }

    private void put(GrpcStreamingCall call) throws IOException {
        ChunkedContent chunks = ChunkedContent.of(call.messages(), 3);
        PutBlobRequest.Builder builder =
                MessageReader.read(chunks.first(), GalePutBlobRequestGrpc::read, PutBlobRequest.builder());
        builder.kind(Checks.required("PutBlobRequest", "kind", call.header("gale-kind")));
        builder.weight(call.header("gale-weight"));
        builder.tags(call.headersPrefixed("gale-tag-"));
        builder.data(chunks.content());
        PutBlobRequest request = builder.build();
        Stored value = service.put(request, call.options());
        call.respondWith("gale-mark", value.mark());
        call.send(ResponseEncoder.message(GalePutBlobResultGrpc::write, value));
    }

    private void get(GrpcStreamingCall call) throws IOException {
        GetBlobRequest request =
                MessageReader.read(call.message(), GaleGetBlobRequestGrpc::read, GetBlobRequest.builder()).build();
        Optional<Blob> found = service.get(request, call.streamedOptions());
        if (found.isEmpty()) {
            call.send(Bytes.EMPTY);
            return;
        }
        Blob value = found.get();
        if (value.size().isPresent()) {
            call.respondWith("gale-size", Long.toString(value.size().get()));
        }
        call.respondWithAll("", value.tags());
        call.send(ChunkedMessages.of(ResponseEncoder.message(GaleGetBlobResultGrpc::write, value), value.data())
                .chunkField(1)
                .maxChunkBytes(65536));
    }

    private void turn(GrpcStreamingCall call) throws IOException {
        ChunkedContent chunks = ChunkedContent.of(call.messages(), 1);
        TurnBlobRequest.Builder builder =
                MessageReader.read(chunks.first(), GaleTurnBlobRequestGrpc::read, TurnBlobRequest.builder());
        builder.data(chunks.content());
        TurnBlobRequest request = builder.build();
        Blob value = service.turn(request, call.streamedOptions());
        call.send(ChunkedMessages.of(ResponseEncoder.message(GaleTurnBlobResultGrpc::write, value), value.data())
                .chunkField(1)
                .maxChunkBytes(65536));
    }

    private Bytes settle(Bytes message, GrpcCall call) throws IOException {
        SettleRequest request =
                MessageReader.read(message, GaleSettleRequestGrpc::read, SettleRequest.builder()).build();
        Settled value = service.settle(request, call.options());
        return ResponseEncoder.message(GaleSettleResultGrpc::write, value);
    }

    private Subscription watchParts(Bytes message, GrpcCall call, StreamListener<Part, @Nullable Void> listener)
            throws IOException {
        WatchPartsRequest.Builder builder =
                MessageReader.read(message, GaleWatchPartsRequestGrpc::read, WatchPartsRequest.builder());
        builder.store(Checks.required("WatchPartsRequest", "store", call.header("gale-store")));
        WatchPartsRequest request = builder.build();
        return service.watchParts(request, listener);
    }

    private static Bytes watchPartsEvent(Part event) {
        return MessageWriter.message(1, GalePartGrpc::writeEntry, event);
    }
}
