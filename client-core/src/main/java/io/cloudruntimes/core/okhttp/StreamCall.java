package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.concurrent.InterruptWatcher;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.okhttp.connection.StreamConnections;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The call of a gRPC stream over HTTP/2: frames out, frames in. */
final class StreamCall implements DuplexStream {
    private static final byte[] EMPTY_MESSAGE = new byte[5];

    private final Call call;
    private final DuplexRequestBody body;
    private final StreamConnections.Client client;
    private final long maxBytes;
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private boolean hasFrames;

    StreamCall(Call call, DuplexRequestBody body, StreamConnections.Client client, long maxBytes) {
        this.call = call;
        this.body = body;
        this.client = client;
        this.maxBytes = maxBytes;
        call.enqueue(new Arrival(response));
    }

    /** Hands the outcome of a call to a future. */
    private record Arrival(CompletableFuture<Response> to) implements Callback {
        @Override
        public void onResponse(Call call, Response arrived) {
            if (!to.complete(arrived)) {
                arrived.close();
            }
        }

        @Override
        public void onFailure(Call call, IOException e) {
            to.completeExceptionally(e);
        }
    }

    @Override
    public void awaitSent() throws IOException {
        await(CompletableFuture.anyOf(body.sent(), response));
    }

    @Override
    public HttpResponse awaitHeaders() throws IOException {
        Response head = await(response);
        return HttpResponse.of(head.code(), ResponseHeaders.ofHead(head), Bytes.EMPTY);
    }

    @Override
    public @Nullable Bytes nextFrame() throws IOException {
        BufferedSource source = await(response).body().source();
        hasFrames |= !source.exhausted();
        return GrpcFrameReader.next(source, maxBytes);
    }

    @Override
    public HttpResponse end() throws IOException {
        Response end = await(response);
        Content body = hasFrames ? Content.of(InputStream.nullInputStream()) : Content.EMPTY;
        return HttpResponse.live(end.code(), new ResponseHeaders(end), body);
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof IOException known ? known : new IOException("the stream failed", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the thread was interrupted");
        }
    }

    @Override
    public void write(Bytes frame) throws IOException {
        body.write(frame);
    }

    @Override
    public void finish() {
        body.close();
    }

    @Override
    public CompletableFuture<@Nullable Void> probe(String method, Duration timeout) {
        Request open = call.request();
        Request request = open.newBuilder()
                .url(open.url()
                        .newBuilder()
                        .encodedPath("/" + method)
                        .query(null)
                        .build())
                .method("POST", RequestBody.create(EMPTY_MESSAGE))
                .build();
        Call probe = client.http().newCall(request);
        probe.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<Response> arrived = new CompletableFuture<>();
        probe.enqueue(new Arrival(arrived));
        return arrived.thenAccept(Response::close);
    }

    @Override
    public void close() {
        InterruptWatcher.Deadline stuck = StuckCalls.now(call);
        call.cancel();
        try (InterruptWatcher.Watch watch = InterruptWatcher.watch(stuck)) {
            body.close(); // waits for a frame that is being written
        }
        response.whenComplete((open, failure) -> {
            if (open != null) {
                open.close();
            }
        });
        client.release();
    }
}
