package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.transport.RequestRules;
import java.net.URI;
import java.util.List;

/** Turns a request of an operation into one of the JDK's client. */
final class JdkRequestMapper {
    private final String prefix;

    /**
     * @param base the address of the runtime, with or without a slash at its end
     */
    JdkRequestMapper(URI base) {
        String address = base.toString();
        this.prefix = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    java.net.http.HttpRequest map(HttpRequest request, JdkRequestBody body) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(prefix + request.target()));
        List<String> headers = request.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            addHeader(builder, headers.get(i), headers.get(i + 1));
        }
        if (request.contentType() != null) {
            addHeader(builder, "Content-Type", request.contentType());
        }
        return builder.method(request.method(), body.publisher(RequestRules.body(request)))
                .build();
    }

    private static void addHeader(java.net.http.HttpRequest.Builder builder, String name, String value) {
        RequestRules.checkHeader(name, value);
        try {
            builder.header(name, value);
        } catch (IllegalArgumentException e) { // one of those that the JDK's client keeps for itself
            throw new UnsupportedByRuntimeException(
                    "the transport of the JDK does not send the header '" + name + "' for its callers");
        }
    }
}
