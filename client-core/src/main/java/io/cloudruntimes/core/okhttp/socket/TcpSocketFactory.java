package io.cloudruntimes.core.okhttp.socket;

import java.io.IOException;
import java.net.Socket;

/** Makes the sockets of one client. */
final class TcpSocketFactory extends UnconnectedSocketFactory {
    private final boolean secure;
    private final boolean http2;
    private final long maxUndelivered;

    /**
     * @param secure whether TLS is put over them
     * @param http2 whether they carry HTTP/2 where there is no TLS
     * @param maxUndelivered how many bytes may be read before something of them reaches the caller
     */
    TcpSocketFactory(boolean secure, boolean http2, long maxUndelivered) {
        this.secure = secure;
        this.http2 = http2;
        this.maxUndelivered = maxUndelivered;
    }

    @Override
    public Socket createSocket() throws IOException {
        if (secure) {
            return TcpSocket.forTls(maxUndelivered);
        }
        return http2 ? TcpSocket.forHttp2(maxUndelivered) : TcpSocket.forHttp1(maxUndelivered);
    }
}
