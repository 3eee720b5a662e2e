package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers a call of gRPC with the bytes of a vector: one message and the end, or the messages of a stream. */
final class WireVectorScript implements RecordedGrpcServer.Script {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final WireVector vector;
    private final JsonObject response;
    private final CompletableFuture<@Nullable Void> halfClosed = new CompletableFuture<>();
    private volatile int received;

    WireVectorScript(WireVector vector) {
        this(vector, vector.response());
    }

    /** Answers a call that is not of a stream. */
    WireVectorScript(WireVector vector, JsonObject response) {
        this.vector = vector;
        this.response = response;
    }

    /** How many messages of the client have come. */
    int received() {
        return received;
    }

    /** Completes when the client has said that it sends nothing more. */
    CompletableFuture<@Nullable Void> halfClosed() {
        return halfClosed;
    }

    /** In a stream: what the runtime sends after this message of the client, and before the next one. */
    @Override
    public void message(ServerCall<byte[], byte[]> call, int index) {
        received = index;
        if (!vector.isStream()) {
            return;
        }
        if (index == 1 && !vector.messages("runtime").isEmpty()) {
            call.sendHeaders(new Metadata());
        }
        int expected = 0;
        for (JsonElement element : vector.json().getAsJsonArray("messages")) {
            JsonObject message = element.getAsJsonObject();
            if (message.get("from").getAsString().equals("client")) {
                expected++;
            } else if (expected == index) {
                send(call, message);
            }
        }
        if (index == expected && vector.json().has("response")) {
            end(call, vector.response());
        }
    }

    @Override
    public void end(ServerCall<byte[], byte[]> call) {
        halfClosed.complete(null);
        if (vector.isStream()) {
            if (!vector.json().has("response")) {
                call.close(Status.OK, new Metadata());
            }
            return;
        }
        if (response.has("message")) {
            call.sendHeaders(new Metadata());
            send(call, response);
        }
        end(call, response);
    }

    private static void send(ServerCall<byte[], byte[]> call, JsonObject message) {
        call.sendMessage(HexFormat.of().parseHex(message.get("message").getAsString()));
    }

    private static void end(ServerCall<byte[], byte[]> call, JsonObject response) {
        Status status =
                Status.fromCode(Status.Code.valueOf(response.get("status").getAsString()));
        Metadata trailers = new Metadata();
        if (response.has("details")) {
            trailers.put(
                    DETAILS, HexFormat.of().parseHex(response.get("details").getAsString()));
        }
        boolean described = response.has("error");
        call.close(described ? status.withDescription(response.get("error").getAsString()) : status, trailers);
    }
}
