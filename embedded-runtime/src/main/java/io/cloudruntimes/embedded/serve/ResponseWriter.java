package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.server.RouteResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes an answer: bytes at once, a stream part by part as it comes, until its end or until the client has gone. */
final class ResponseWriter {
    private static final int PART = 64 * 1024;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Map<String, String> headers;

    /**
     * @param headers what each answer has beside its own headers
     */
    ResponseWriter(Request request, Response response, Callback callback, Map<String, String> headers) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.headers = headers;
    }

    /**
     * @param received the body of the request
     */
    void write(RouteResponse answer, RequestStream received) {
        response.setStatus(answer.status());
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (answer.body().isRepeatable()) {
            response.write(true, ByteBuffer.wrap(answer.body().bytes().array()), callback);
            return;
        }
        try {
            stream(answer.body(), received);
            callback.succeeded();
        } catch (IOException | RuntimeException e) {
            callback.failed(e); // cuts the answer off, so that nobody takes it for a whole one
        } finally {
            answer.body().close();
        }
    }

    private void stream(io.cloudruntimes.core.Content body, RequestStream received) throws IOException {
        if (body.length().isPresent()) {
            response.getHeaders().put("Content-Length", body.length().getAsLong());
        } else if (received.hasEnded()) {
            // nothing follows on the connection, so that whatever is heard of it says that the client has gone
            response.getHeaders().put("Connection", "close");
            new ClientDisconnectWatcher(
                            request.getConnectionMetaData().getConnection().getEndPoint(), body::close)
                    .watch();
        }
        byte[] part = new byte[PART];
        InputStream in = body.stream();
        OutputStream out = Content.Sink.asOutputStream(response);
        out.flush(); // the head, before the first part is there
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            out.write(part, 0, count);
        }
        out.close(); // only here: it says that the answer is whole
    }
}
