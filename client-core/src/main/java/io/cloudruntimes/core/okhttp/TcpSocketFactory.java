package io.cloudruntimes.core.okhttp;

import java.io.IOException;
import java.net.Socket;

/** Makes the sockets of one client. */
final class TcpSocketFactory extends UnconnectedSocketFactory {
    private final boolean secure;
    private final boolean http2;

    /**
     * @param secure whether TLS is put over them
     * @param http2 whether they carry HTTP/2 where there is no TLS
     */
    TcpSocketFactory(boolean secure, boolean http2) {
        this.secure = secure;
        this.http2 = http2;
    }

    @Override
    public Socket createSocket() throws IOException {
        if (secure) {
            return TcpSocket.forTls();
        }
        return http2 ? TcpSocket.forHttp2() : TcpSocket.forHttp1();
    }
}
