package io.cloudruntimes.core.okhttp.socket;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** A factory of sockets that are not connected yet; OkHttp asks for no others. */
abstract class UnconnectedSocketFactory extends SocketFactory {
    @Override
    public final Socket createSocket(String host, int port) throws SocketException {
        throw connected();
    }

    @Override
    public final Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws SocketException {
        throw connected();
    }

    @Override
    public final Socket createSocket(InetAddress host, int port) throws SocketException {
        throw connected();
    }

    @Override
    public final Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
            throws SocketException {
        throw connected();
    }

    private static SocketException connected() {
        return new SocketException("only sockets that are not connected yet are made here");
    }
}
