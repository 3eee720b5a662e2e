package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.CallerHeaders;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.jetty.RequestStream;
import io.cloudruntimes.jetty.UnreadBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes a response: bytes at once, a stream in parts as they come, until it ends or the client disconnects. */
final class ResponseWriter {
    private static final int PART_BYTES = 64 * 1024;
    private static final String CONTENT_TYPE = "Content-Type";

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Map<String, String> headers;
    private final String tokenHeader;
    private final ScheduledExecutorService timer;

    /**
     * @param headers the headers of every response
     * @param tokenHeader the header with the token of callers, which is for this server only, in both directions
     */
    ResponseWriter(
            Request request,
            Response response,
            Callback callback,
            Map<String, String> headers,
            String tokenHeader,
            ScheduledExecutorService timer) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.headers = headers;
        this.tokenHeader = tokenHeader;
        this.timer = timer;
    }

    /**
     * @param received the body of the request
     */
    void write(RouteResponse routed, RequestStream received) {
        response.setStatus(routed.status());
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        routed.headers().forEach(this::header);
        if (received.isLate()) {
            response.getHeaders().put("Connection", "close");
        }
        if (routed.body().isRepeatable()) {
            response.write(
                    true,
                    ByteBuffer.wrap(routed.body().bytes().array()),
                    received.hasEnded()
                            ? callback
                            : Callback.from(
                                    () -> UnreadBody.discard(request, timer, callback::succeeded), callback::failed));
            return;
        }
        try {
            stream(routed.body(), received);
            callback.succeeded();
        } catch (IOException | RuntimeException e) {
            callback.failed(e); // cuts the response off, so that no client takes it for a complete one
        } finally {
            routed.body().close();
        }
    }

    /** How the body travels is decided here alone, whoever answers. */
    private void header(String name, String value) {
        if (name.equalsIgnoreCase(CONTENT_TYPE)
                || !CallerHeaders.isReserved(name) && !name.equalsIgnoreCase(tokenHeader)) {
            response.getHeaders().put(name, value);
        }
    }

    private void stream(io.cloudruntimes.core.Content body, RequestStream received) throws IOException {
        if (body.length().isPresent()) {
            response.getHeaders().put("Content-Length", body.length().getAsLong());
        } else if (received.hasEnded()) {
            // nothing follows on the connection, so that any input on it means that the client has disconnected
            response.getHeaders().put("Connection", "close");
            new ClientDisconnectWatcher(
                            request.getConnectionMetaData().getConnection().getEndPoint(), body::close)
                    .watch();
        }
        byte[] part = new byte[PART_BYTES];
        InputStream in = body.stream();
        OutputStream out = Content.Sink.asOutputStream(response);
        out.flush(); // the head, before the first part is there
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            out.write(part, 0, count);
        }
        out.close(); // only here: this marks the response as complete
    }
}
