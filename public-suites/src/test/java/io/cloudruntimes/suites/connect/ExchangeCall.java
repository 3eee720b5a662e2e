package io.cloudruntimes.suites.connect;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.grpc.MessageSource;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.stream.UnreadableEvents;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call as an exchange: the request is sent to its end, then the response is read. Each of them is one message or several. */
final class ExchangeCall {
    static final OperationInfo OPERATION = OperationInfo.of(
                    "ConformanceService", "call", "call", false, Maturity.STABLE)
            .withStreamableResponse();
    static final String MEDIA_TYPE = "application/grpc";

    private final HttpCaller caller;
    private final CallRequest request;
    private final CallResult result;
    private final CallStyle style;
    private final Canceller canceller;

    ExchangeCall(HttpCaller caller, CallRequest request, CallResult result, CallStyle style) {
        this.caller = caller;
        this.request = request;
        this.result = result;
        this.style = style;
        canceller = new Canceller(request.cancellation());
    }

    void make() {
        try {
            if (!request.kind().streamsRequest()) {
                canceller.atEnd(); // that of one message follows its begin at once
            }
            if (request.kind().streamsResponse()) {
                readAll(call(new HttpExchange<>(httpRequest(), MessageSource::of)));
            } else {
                call(new HttpExchange<>(httpRequest(), response -> {
                    result.add(MessageReader.messageOf(response.body()));
                    return null;
                }));
            }
        } catch (ContentException e) {
            result.fail(e.error());
        } catch (IOException e) {
            result.fail(UnreadableEvents.error(e));
        } catch (RuntimeException e) {
            result.fail(FailureMapper.of(e));
        } finally {
            canceller.over();
            Thread.interrupted();
        }
    }

    private HttpRequest httpRequest() {
        HttpRequest.Builder builder = builder(request);
        if (request.kind().streamsRequest()) {
            builder.messages(Content.of(new RequestFrames(request, canceller::atEnd)), MEDIA_TYPE);
        } else {
            builder.body(request.frames().get(0), MEDIA_TYPE);
        }
        if (request.kind().streamsResponse()) {
            builder.multiMessageResponse();
        }
        return builder.build();
    }

    static HttpRequest.Builder builder(CallRequest request) {
        HttpRequest.Builder builder = HttpRequest.builder(OPERATION, "POST", request.path());
        for (int i = 0; i < request.headers().size(); i += 2) {
            builder.header(request.headers().get(i), request.headers().get(i + 1));
        }
        return builder;
    }

    private <T extends @Nullable Object> T call(HttpExchange<T> exchange) {
        CallOptions.Builder options = CallOptions.builder();
        request.timeout().ifPresent(options::timeout);
        if (request.kind().streamsResponse()) {
            options.streamedResponse();
        }
        if (style == CallStyle.SYNC) {
            canceller.with(Thread.currentThread()::interrupt);
            return caller.call(exchange, options.build());
        }
        CompletableFuture<T> future = caller.callAsync(exchange, options.build());
        canceller.with(() -> future.cancel(true));
        return future.join();
    }

    private void readAll(MessageSource source) throws IOException {
        try (source) {
            if (style == CallStyle.ASYNC) {
                canceller.with(source::close); // the future is complete
            }
            for (Bytes next = source.next(); next != null; next = source.next()) {
                result.add(next);
                canceller.received(result.received());
            }
        }
    }
}
