package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The responses of one client whose bodies still stream; closing the client ends them. */
final class OpenResponses implements AutoCloseable {
    private final Set<ResponseStream> open = ConcurrentHashMap.newKeySet();
    private final boolean grpc;
    private volatile boolean closed;

    /**
     * @param grpc whether they are those of gRPC, whose trailers come after the last byte
     */
    OpenResponses(boolean grpc) {
        this.grpc = grpc;
    }

    /** Whether a response can be read while it arrives. An error cannot: its body shows who sent it. */
    static boolean canBe(Response response) {
        return response.code() < 400
                && response.body().contentLength() != 0
                && !response.request().method().equals("HEAD");
    }

    /**
     * The response with its body as it comes.
     *
     * @param idleTimeout how long a read may wait for the next bytes; null for no such limit
     * @param failure what it means that the body fails
     */
    HttpResponse open(
            Call call,
            Response response,
            @Nullable Duration idleTimeout,
            Function<IOException, CloudRuntimesException> failure) {
        // with a length the body would count as read before the trailers have come
        long length = grpc ? -1 : response.body().contentLength();
        ResponseStream stream = new ResponseStream(call, response, length, idleTimeout, failure, open::remove);
        open.add(stream);
        if (closed) {
            stream.close();
        }
        Content content = length < 0 ? Content.of(stream) : Content.of(stream, length);
        return HttpResponse.live(response.code(), ResponseHeaders.ofHead(response), content);
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(open).forEach(ResponseStream::close);
    }
}
