package io.cloudruntimes.core.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;

/** Sockets that all lead to one Unix socket, for any address. */
final class UnixSocketFactory extends UnconnectedSocketFactory {
    private final Path path;
    private final boolean http2;
    private final long maxUndelivered;

    UnixSocketFactory(Path path, boolean http2, long maxUndelivered) {
        this.path = path;
        this.http2 = http2;
        this.maxUndelivered = maxUndelivered;
    }

    void configure(OkHttpClient.Builder http) {
        // the host of the URL is only a name here, so it is not looked up, and no proxy can be on the way
        http.socketFactory(this)
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .proxy(Proxy.NO_PROXY);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(path, http2, maxUndelivered);
    }
}
