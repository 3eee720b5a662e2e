package io.cloudruntimes.core.okhttp.socket;

import io.cloudruntimes.core.http.transport.AddressCheck;
import io.cloudruntimes.core.http.transport.TransportOptions;
import java.net.InetAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.OkHttpClient;

/** Lets a client of OkHttp make its connections on the sockets of this package. */
public final class Sockets {
    private Sockets() {}

    /**
     * Sets the sockets of a client.
     *
     * @param http the client that is built; which certificates it trusts is set already
     * @param options where they lead to, and their limit
     * @param secure whether TLS is put over them
     * @param addresses decides which addresses they may connect to; a proxy would connect to any
     */
    public static void configure(
            OkHttpClient.Builder http, TransportOptions options, boolean secure, AddressCheck addresses) {
        long maxUndelivered = options.maxUndeliveredBytes();
        if (secure) {
            TlsSocketFactory.configure(http);
        }
        if (options.unixSocket() == null) {
            http.socketFactory(new TcpSocketFactory(secure, options.grpc(), maxUndelivered, addresses));
            if (addresses != AddressCheck.ANY) {
                http.proxy(Proxy.NO_PROXY);
            }
            return;
        }
        boolean http2 = options.grpc() && !secure;
        // the host of the URL is only a name here, so it is not looked up, and no proxy can be on the way
        http.socketFactory(new UnixSocketFactory(options.unixSocket(), http2, maxUndelivered))
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .proxy(Proxy.NO_PROXY);
    }
}
