package io.cloudruntimes.benchmarks.sidecar;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp alone, over HTTP/2: the frames of the same gRPC call, encoded beforehand; only the status of the response is read. */
final class PlainGrpc implements Client {
    private static final MediaType GRPC = MediaType.get("application/grpc");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
            .socketFactory(new NoDelay())
            .connectionPool(new ConnectionPool(64, 20, TimeUnit.SECONDS))
            .build();
    private final String base;
    private final byte[] get = MessageWriter.frame(
                    (out, value) -> {
                        out.string(2, Target.KEY);
                        out.string(1, Target.STORE);
                    },
                    "")
            .array();
    private final byte[] configuration = MessageWriter.frame(
                    (out, value) -> {
                        out.string(2, Target.KEY);
                        out.string(1, Target.SETTINGS);
                    },
                    "")
            .array();
    private final byte[] save = MessageWriter.frame(
                    (out, value) -> {
                        out.message(2, Bytes.of(value), (item, bytes) -> {
                            item.bytes(2, bytes);
                            item.string(1, Target.KEY);
                        });
                        out.string(1, Target.STORE);
                    },
                    Target.value())
            .array();
    private final byte[] publish = MessageWriter.frame(
                    (out, value) -> {
                        out.string(4, "application/octet-stream");
                        out.bytes(3, Bytes.of(value));
                        out.string(2, Target.TOPIC);
                        out.string(1, Target.BROKER);
                    },
                    Target.value())
            .array();

    PlainGrpc(Target target) {
        base = "http://127.0.0.1:" + target.grpcPort() + "/dapr.proto.runtime.v1.Dapr/";
    }

    @Override
    public String name() {
        return "OkHttp, h2c";
    }

    @Override
    public boolean can(Operation operation) {
        return operation != Operation.INVOKE;
    }

    @Override
    public void call(Operation operation) throws IOException {
        switch (operation) {
            case GET -> call("GetState", get);
            case SAVE -> call("SaveState", save);
            case PUBLISH -> call("PublishEvent", publish);
            case CONFIGURATION -> call("GetConfiguration", configuration);
            case INVOKE -> throw new UnsupportedOperationException();
            case TRY_LOCK -> call("TryLockAlpha1", lock());
        }
    }

    private static byte[] lock() {
        return MessageWriter.frame(
                        (out, resource) -> {
                            out.number(4, Target.LOCK_EXPIRY.toSeconds());
                            out.string(3, Target.APP);
                            out.string(2, resource);
                            out.string(1, Target.LOCKS);
                        },
                        Target.freeResource())
                .array();
    }

    private void call(String method, byte[] frame) throws IOException {
        Request request = new Request.Builder()
                .url(base + method)
                .header("te", "trailers")
                .post(RequestBody.create(frame, GRPC))
                .build();
        try (Response response = http.newCall(request).execute()) {
            response.body().bytes();
            if (!"0".equals(response.header("grpc-status", response.trailers().get("grpc-status")))) {
                throw new IOException(response.toString());
            }
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
