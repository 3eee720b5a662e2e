package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.transport.RequestRules;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes OkHttp's requests of ours. */
final class RequestFactory {
    private final UrlCache urls;

    /**
     * @param base the URL that the targets of the requests are appended to
     */
    RequestFactory(String base) {
        urls = new UrlCache(base);
    }

    /** A request with the body that it states. */
    Request request(HttpRequest request) {
        return request(request, bodyOf(request));
    }

    /** A request whose body is written while the call runs. */
    Request request(HttpRequest request, @Nullable RequestBody body) {
        Request.Builder builder = new Request.Builder().url(urls.of(request.target()));
        List<String> headers = request.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            RequestRules.checkHeader(headers.get(i), headers.get(i + 1));
            builder.addHeader(headers.get(i), headers.get(i + 1));
        }
        if (!request.omittedHeaders().isEmpty()) {
            builder.tag(OmittedHeaders.class, new OmittedHeaders(request.omittedHeaders()));
        }
        String contentType = request.contentType();
        if (contentType != null) {
            RequestRules.checkHeader("Content-Type", contentType);
            builder.header("Content-Type", contentType);
        }
        return builder.method(request.method(), body).build();
    }

    private static @Nullable RequestBody bodyOf(HttpRequest request) {
        Content body = RequestRules.body(request);
        if (body == null) {
            return null;
        }
        return body.isRepeatable() ? new OneShotRequestBody(body.bytes()) : new StreamingRequestBody(body);
    }
}
