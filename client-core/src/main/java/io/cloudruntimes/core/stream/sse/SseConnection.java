package io.cloudruntimes.core.stream.sse;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.pipeline.CallRunner;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.ResponseMessages;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.MessageTooLongException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.stream.IncomingMessage;
import io.cloudruntimes.core.stream.StreamChannel;
import io.cloudruntimes.core.stream.StreamConnection;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A stream of server-sent events. Each reply is a call of its own. */
final class SseConnection<E, A> implements StreamConnection<E, A> {
    private final HttpStream<E, A> stream;
    private final CallRunner calls;
    private final OperationInfo answering;
    private final EventStream connection;
    private final SseReader events;
    private final long maxEventBytes;

    private SseConnection(HttpStream<E, A> stream, CallRunner calls, EventStream connection, long maxEventBytes) {
        this.stream = stream;
        this.calls = calls;
        this.connection = connection;
        this.maxEventBytes = maxEventBytes;
        this.events = new SseReader(connection.events(), maxEventBytes);
        OperationInfo operation = stream.open().operation();
        // a reply may be sent again: the runtime takes one for each delivery and refuses the next as not found
        this.answering = OperationInfo.of(
                operation.service(), operation.method(), operation.operationId(), true, operation.maturity());
    }

    /** Opens the stream; throws the error of a response that refuses it. */
    static <E, A> SseConnection<E, A> open(HttpStream<E, A> stream, StreamChannel channel, CallContext context)
            throws IOException {
        context.header("Accept", "text/event-stream");
        EventStream connection = channel.openEvents(stream.open(), context);
        context.traceOf(connection.headers().get("traceparent"));
        try {
            if (connection.isOpen()) {
                return new SseConnection<>(
                        stream, channel.calls(), connection, channel.settings().maxLineBytes());
            }
            HttpResponse refusal = connection.whole();
            throw refusal.status() == 200
                    ? ResponseMessages.malformed(refusal, new IOException("expected text/event-stream"))
                    : channel.calls().errors().of(refusal);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public @Nullable IncomingMessage<E, A> next() throws IOException {
        for (SseReader.Event event = events.next(); event != null; event = events.next()) {
            if (event.name().equals(stream.eventName())) {
                return new SseDelivery(event);
            }
        }
        return null;
    }

    @Override
    public boolean finish() {
        return false;
    }

    @Override
    public void close() {
        connection.close();
    }

    private final class SseDelivery implements IncomingMessage<E, A> {
        private final SseReader.Event delivery;

        SseDelivery(SseReader.Event delivery) {
            this.delivery = delivery;
        }

        @Override
        public E event() throws IOException {
            String data = delivery.data();
            if (data == null) {
                throw new MessageTooLongException(maxEventBytes);
            }
            return Json.fromText(stream.event(), data);
        }

        @Override
        public CompletableFuture<@Nullable Void> answer(A answer) {
            HttpStream.Answers<A> answers = stream.answers();
            if (answers == null) {
                return CompletableFuture.completedFuture(null);
            }
            HttpRequest request = HttpRequest.builder(answering, "POST", answers.path())
                    .query("delivery", delivery.id())
                    .body(Json.toBytes(answers.codec(), answer), "application/json")
                    .resource(stream.open().resource())
                    .build();
            return calls.callAsync(new HttpExchange<>(request, response -> null), CallOptions.DEFAULT);
        }
    }
}
