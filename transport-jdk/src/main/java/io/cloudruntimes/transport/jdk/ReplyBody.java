package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of a response: whole, or as it comes. */
final class ReplyBody {
    private final Bytes bytes;
    private final boolean tooLong;
    private final @Nullable InputStream stream;

    private ReplyBody(Bytes bytes, boolean tooLong, @Nullable InputStream stream) {
        this.bytes = bytes;
        this.tooLong = tooLong;
        this.stream = stream;
    }

    /** Reads a body, whole or as it comes. */
    static BodySubscriber<ReplyBody> of(boolean whole, long maxBytes) {
        return whole
                ? new Whole(maxBytes)
                : BodySubscribers.mapping(new StreamedBody(), in -> new ReplyBody(Bytes.EMPTY, false, in));
    }

    /** The whole body; empty if it comes as a stream. */
    Bytes bytes() {
        return bytes;
    }

    /** Whether it had more bytes than are allowed, and was not read further. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The body as it comes; null if it is whole. */
    @Nullable
    InputStream stream() {
        return stream;
    }

    void close() {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                // it is given up anyway
            }
        }
    }

    /** Gathers a body until it is whole, or longer than it may be. */
    private static final class Whole implements BodySubscriber<ReplyBody> {
        private final CompletableFuture<ReplyBody> body = new CompletableFuture<>();
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        private final long maxBytes;
        private Flow.@Nullable Subscription subscription;

        Whole(long maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public CompletionStage<ReplyBody> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription to) {
            subscription = to;
            to.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (gathered.size() + (long) buffer.remaining() > maxBytes) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    body.complete(new ReplyBody(Bytes.EMPTY, true, null));
                    return;
                }
                byte[] part = new byte[buffer.remaining()];
                buffer.get(part);
                gathered.write(part, 0, part.length);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(new ReplyBody(Bytes.wrap(gathered.toByteArray()), false, null));
        }
    }
}
