package io.cloudruntimes.core.okhttp.socket;

import io.cloudruntimes.core.http.transport.AddressCheck;
import java.io.IOException;
import java.net.Socket;

/** Makes the sockets of one client. */
final class TcpSocketFactory extends UnconnectedSocketFactory {
    private final boolean secure;
    private final boolean http2;
    private final long maxUndelivered;
    private final AddressCheck addresses;

    /**
     * @param secure whether TLS is put over them
     * @param http2 whether they carry HTTP/2 where there is no TLS
     * @param maxUndelivered how many bytes may be read before something of them reaches the caller
     * @param addresses decides which addresses they may connect to
     */
    TcpSocketFactory(boolean secure, boolean http2, long maxUndelivered, AddressCheck addresses) {
        this.secure = secure;
        this.http2 = http2;
        this.maxUndelivered = maxUndelivered;
        this.addresses = addresses;
    }

    @Override
    public Socket createSocket() throws IOException {
        if (secure) {
            return TcpSocket.forTls(maxUndelivered, addresses);
        }
        return http2 ? TcpSocket.forHttp2(maxUndelivered, addresses) : TcpSocket.forHttp1(maxUndelivered, addresses);
    }
}
