// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.grpc.ChunkedContent;
import io.cloudruntimes.core.grpc.ChunkedMessages;
import io.cloudruntimes.core.grpc.GrpcStream;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
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
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link VaultService} as calls of the gRPC service of the Gale sidecar. */
@Generated("io.cloudruntimes.generator")
final class GaleVaultGrpcExchanges {
    private GaleVaultGrpcExchanges() {}

    static HttpExchange<Stored> put(PutBlobRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(VaultOperations.PUT, "POST", "/gale.v1.Blobs/Put")
                .messages(ChunkedMessages
                        .of(MessageWriter.message(GalePutBlobRequestGrpc::write, request), request.data())
                        .chunkField(3)
                        .maxChunkBytes(4)
                        .toFrames(), "application/grpc")
                .resource(request);
        http.header("gale-kind", request.kind());
        http.header("gale-weight", request.weight().orElse("heavy"));
        http.headersPrefixed("gale-tag-", request.tags());
        HttpRequest call = http.build();
        return new HttpExchange<>(call, GaleVaultGrpcExchanges::decodePutBlob);
    }

    private static Stored decodePutBlob(HttpResponse response) throws IOException {
        Stored.Builder builder =
                MessageReader.readFrame(response.body(), GalePutBlobResultGrpc::read, Stored.builder());
        builder.mark(Checks.required("Stored", "mark", response.header("gale-mark")));
        Stored value = builder.build();
        return value;
    }

    static HttpExchange<Optional<Blob>> get(GetBlobRequest request) {
        HttpRequest call = HttpRequest.builder(VaultOperations.GET, "POST", "/gale.v1.Blobs/Get")
                .body(MessageWriter.frame(GaleGetBlobRequestGrpc::write, request), "application/grpc")
                .multiMessageResponse()
                .resource(request)
                .build();
        return new HttpExchange<>(call, GaleVaultGrpcExchanges::decodeGetBlob);
    }

    private static Optional<Blob> decodeGetBlob(HttpResponse response) throws IOException {
        ChunkedContent chunks = ChunkedContent.of(response, 1);
        Blob.Builder builder = MessageReader.read(chunks.first(), GaleGetBlobResultGrpc::read, Blob.builder());
        builder.size(Responses.header(response, "gale-size", Long::valueOf));
        builder.tags(Responses.ownHeaders(response));
        builder.data(response.isLive() ? chunks.content() : chunks.wholeContent());
        Blob value = builder.build();
        if (value.kind().isEmpty()) {
            response.close();
            return Optional.empty();
        }
        return Optional.of(value);
    }

    static HttpExchange<Blob> turn(TurnBlobRequest request) {
        HttpRequest call = HttpRequest.builder(VaultOperations.TURN, "POST", "/gale.v1.Blobs/Turn")
                .messages(ChunkedMessages
                        .of(MessageWriter.message(GaleTurnBlobRequestGrpc::write, request), request.data())
                        .chunkField(1)
                        .maxChunkBytes(65536)
                        .toFrames(), "application/grpc")
                .multiMessageResponse()
                .resource(request)
                .build();
        return new HttpExchange<>(call, GaleVaultGrpcExchanges::decodeTurnBlob);
    }

    private static Blob decodeTurnBlob(HttpResponse response) throws IOException {
        ChunkedContent chunks = ChunkedContent.of(response, 1);
        Blob.Builder builder = MessageReader.read(chunks.first(), GaleTurnBlobResultGrpc::read, Blob.builder());
        builder.data(response.isLive() ? chunks.content() : chunks.wholeContent());
        Blob value = builder.build();
        return value;
    }

    static HttpExchange<Settled> settle(SettleRequest request) {
        HttpRequest call = HttpRequest.builder(VaultOperations.SETTLE, "POST", "/gale.v1.Vault/Settle")
                .body(MessageWriter.frame(GaleSettleRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, GaleVaultGrpcExchanges::decodeSettle);
    }

    private static Settled decodeSettle(HttpResponse response) throws IOException {
        Settled value = MessageReader.readFrame(response.body(), GaleSettleResultGrpc::read, Settled.builder()).build();
        return value;
    }

    static GrpcStream<Part, @Nullable Void> watchParts(WatchPartsRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(VaultOperations.WATCH_PARTS, "POST", "/gale.v1.Vault/Watch")
                .body(MessageWriter.frame(GaleWatchPartsRequestGrpc::write, request), "application/grpc")
                .resource(request);
        http.header("gale-store", request.store());
        HttpRequest call = http.build();
        return GrpcStream.<Part, @Nullable Void>builder(call, GaleVaultGrpcExchanges::watchPartsEvent)
                .opensWithHeaders()
                .eventsInField(1)
                .serverStreaming()
                .build();
    }

    private static Part watchPartsEvent(Bytes message) throws IOException {
        return MessageReader.read(message, GalePartGrpc::readEntry, Part.builder()).build();
    }
}
