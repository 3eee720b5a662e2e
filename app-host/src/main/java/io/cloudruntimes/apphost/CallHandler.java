package io.cloudruntimes.apphost;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Passes requests to the handler of an application and its responses to Jetty. */
final class CallHandler extends Handler.Abstract {
    private static final int TOO_LARGE = 413;

    private final CallbackHandler handler;
    private final int maxBodyBytes;

    CallHandler(CallbackHandler handler, int maxBodyBytes) {
        this.handler = handler;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        byte[] body = body(request);
        if (body == null) {
            RouteResponse refusal = RouteResponse.error(new ResourceExhaustedException(
                    "this application takes calls with a body of at most " + maxBodyBytes + " bytes"));
            send(new RouteResponse(TOO_LARGE, refusal.headers(), refusal.body()), response, callback);
            return true;
        }
        ServerRequest call = new ServerRequest(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                new FieldHeaders(request.getHeaders()),
                Bytes.wrap(body));
        handler.handle(call).whenComplete((answer, failure) -> {
            if (failure == null) {
                send(answer, response, callback);
            } else {
                callback.failed(failure);
            }
        });
        return true;
    }

    /**
     * The whole body; null if it is too large. Even that is read as far as another would be: a client that is still
     * sending would not read the response.
     */
    private byte @Nullable [] body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(maxBodyBytes);
            return in.read() < 0 ? body : null;
        }
    }

    private static void send(RouteResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(answer.body().bytes().array()), callback);
    }

    private record FieldHeaders(HttpFields fields) implements Headers {
        @Override
        public @Nullable String get(String name) {
            return fields.get(name);
        }

        @Override
        public void each(BiConsumer<String, String> to) {
            fields.forEach(field -> to.accept(field.getName(), field.getValue()));
        }
    }
}
