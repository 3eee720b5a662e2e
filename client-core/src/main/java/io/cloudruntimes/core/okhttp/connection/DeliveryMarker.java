package io.cloudruntimes.core.okhttp.connection;

import io.cloudruntimes.core.okhttp.socket.ConnectionSocket;
import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Tells the socket of a call each time when something of the response reaches the caller. */
public final class DeliveryMarker {
    private DeliveryMarker() {}

    /** A network interceptor. */
    public static Response mark(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Connection connection = chain.connection();
        ConnectionSocket socket = connection == null ? null : ConnectionParts.socketOf(connection);
        if (socket == null) {
            return response;
        }
        socket.delivered();
        return response.newBuilder()
                .body(new MarkedBody(response.body(), socket))
                .build();
    }

    private static final class MarkedBody extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        MarkedBody(ResponseBody body, ConnectionSocket socket) {
            this.body = body;
            this.source = Okio.buffer(new ForwardingSource(body.source()) {
                @Override
                public long read(Buffer to, long most) throws IOException {
                    long count = super.read(to, most);
                    socket.delivered();
                    return count;
                }
            });
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
