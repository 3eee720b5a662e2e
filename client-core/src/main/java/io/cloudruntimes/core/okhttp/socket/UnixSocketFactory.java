package io.cloudruntimes.core.okhttp.socket;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

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

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(path, http2, maxUndelivered);
    }
}
