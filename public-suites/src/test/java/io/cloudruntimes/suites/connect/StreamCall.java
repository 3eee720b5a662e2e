package io.cloudruntimes.suites.connect;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.grpc.GrpcStream;
import io.cloudruntimes.core.grpc.GrpcTimeoutHeader;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.IncomingMessage;
import io.cloudruntimes.core.stream.StreamChannel;
import io.cloudruntimes.core.stream.StreamConnection;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.UnreadableEvents;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call as a stream that the client subscribes to: one connection of it, which is not opened again. In both directions a message
 * is sent as the reply to the one that came before.
 */
final class StreamCall implements ClientStream<Bytes, Bytes> {
    private final HttpCaller caller;
    private final CallRequest request;
    private final CallResult result;
    private final Canceller canceller;
    private final GrpcStream<Bytes, Bytes> stream;
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();

    StreamCall(HttpCaller caller, CallRequest request, CallResult result) {
        this.caller = caller;
        this.request = request;
        this.result = result;
        canceller = new Canceller(request.cancellation());
        Bytes first =
                request.frames().isEmpty() ? Bytes.EMPTY : request.frames().get(0);
        HttpRequest open = ExchangeCall.builder(request)
                .body(first, ExchangeCall.MEDIA_TYPE)
                .build();
        GrpcStream.Builder<Bytes, Bytes> builder = GrpcStream.builder(open, event -> event);
        stream = request.kind() == CallRequest.Kind.SERVER_STREAM
                ? builder.serverStreaming().opensWithHeaders().build()
                : builder.opensWhenSent()
                        .replies(2, (id, reply) -> reply, Bytes.EMPTY)
                        .build();
    }

    void make() {
        caller.subscribe(this, new StreamListener<>() {
            @Override
            public CompletionStage<Bytes> onEvent(Bytes event) {
                throw new IllegalStateException("the messages are read before the subscription is open");
            }
        });
        over.join();
    }

    @Override
    public HttpRequest open() {
        return stream.open();
    }

    @Override
    public Bytes onError() {
        return Bytes.EMPTY;
    }

    /** Makes the whole call. Its end is one after which the subscription is not opened again. */
    @Override
    public StreamConnection<Bytes, Bytes> connect(StreamChannel channel, CallContext context) {
        request.timeout().ifPresent(timeout -> {
            context.deadline(System.nanoTime() + timeout.toNanos());
            new GrpcTimeoutHeader(System::nanoTime).addTo(context);
        });
        canceller.with(context::cancel);
        try (StreamConnection<Bytes, Bytes> connection = stream.connect(channel, context)) {
            converse(connection);
        } catch (IOException e) {
            result.fail(channel.broken(e, context));
        } catch (CloudRuntimesException e) {
            result.fail(e);
        } finally {
            canceller.over();
            over.complete(null);
        }
        throw new UnsupportedByRuntimeException("the call is over");
    }

    private void converse(StreamConnection<Bytes, Bytes> connection) throws IOException {
        if (request.kind() == CallRequest.Kind.FULL_DUPLEX_BIDI_STREAM) {
            for (int sent = 1; sent <= request.frames().size(); sent++) {
                IncomingMessage<Bytes, Bytes> message = next(connection);
                if (message == null) {
                    result.unsent(request.frames().size() - sent);
                    return;
                }
                if (sent < request.frames().size()
                        && !send(message, request.frames().get(sent))) {
                    result.unsent(request.frames().size() - sent);
                    break; // the next message that is waited for says why
                }
            }
        }
        canceller.atEnd();
        connection.finish();
        while (next(connection) != null) {
            // it is in the result
        }
    }

    private static boolean send(IncomingMessage<Bytes, Bytes> after, Bytes frame) {
        return after.answer(frame).handle((done, failure) -> failure == null).join();
    }

    private @Nullable IncomingMessage<Bytes, Bytes> next(StreamConnection<Bytes, Bytes> connection) throws IOException {
        IncomingMessage<Bytes, Bytes> message = connection.next();
        if (message != null) {
            try {
                result.add(message.event());
            } catch (IOException e) {
                throw UnreadableEvents.error(e);
            }
            canceller.received(result.received());
        }
        return message;
    }
}
