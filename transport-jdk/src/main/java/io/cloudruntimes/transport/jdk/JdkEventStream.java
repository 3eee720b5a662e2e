package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;

/** A stream of events, which ends when it was silent for too long. */
final class JdkEventStream implements EventStream {
    private final JdkExchange exchange;
    private final java.net.http.HttpResponse<ReplyBody> reply;
    private final InputStream events;
    private final long maxBytes;

    JdkEventStream(
            JdkExchange exchange,
            java.net.http.HttpResponse<ReplyBody> reply,
            TransportOptions options,
            ScheduledExecutorService timer) {
        this.exchange = exchange;
        this.reply = reply;
        InputStream body = Objects.requireNonNull(reply.body().stream());
        Duration silence = options.streamSilence();
        this.events = silence.isZero() ? body : new SilenceLimit(body, silence, timer);
        this.maxBytes = options.maxBytes();
    }

    @Override
    public int status() {
        return reply.statusCode();
    }

    @Override
    public Headers headers() {
        return new JdkHeaders(reply.headers());
    }

    @Override
    public InputStream events() {
        return events;
    }

    @Override
    public HttpResponse whole() throws IOException {
        byte[] body = events.readNBytes((int) Math.min(maxBytes, Integer.MAX_VALUE - 8));
        return HttpResponse.of(status(), headers(), Bytes.wrap(body));
    }

    @Override
    public void close() {
        exchange.cancel();
    }
}
