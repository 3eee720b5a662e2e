package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.okhttp.OkHttpTransport;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.net.URI;
import okhttp3.HttpUrl;

/** The scheme, host and port of a URL, which requests are sent to. */
record HttpOrigin(String scheme, String host, int port) {
    static HttpOrigin of(HttpUrl url) {
        return new HttpOrigin(url.scheme(), url.host(), url.port());
    }

    URI address() {
        return URI.create(scheme + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port);
    }

    /** Opens a client that connects to allowed hosts only and follows no redirect. */
    HttpCaller connect(AllowedHosts allowed) {
        URI address = address();
        if (address.getHost() == null) {
            throw new PermissionDeniedException(
                    "a redirect leads to " + address + ", whose host is neither a name nor an address");
        }
        return HttpClientConfig.builder(address)
                .runtime(EmbeddedRuntime.NAME + ", calling " + address)
                .transport(OkHttpTransport.provider(allowed))
                .retries(0)
                .build();
    }
}
