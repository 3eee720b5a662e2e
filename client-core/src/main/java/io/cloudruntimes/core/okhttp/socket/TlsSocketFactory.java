package io.cloudruntimes.core.okhttp.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.internal.platform.Jdk9Platform;
import okhttp3.internal.platform.Platform;

/** Puts TLS over the sockets of this package, so that they count what it deciphers. OkHttp asks for no others. */
final class TlsSocketFactory extends SSLSocketFactory {
    private final SSLSocketFactory factory;

    private TlsSocketFactory(SSLSocketFactory factory) {
        this.factory = factory;
    }

    /**
     * Sets the sockets of TLS of a client. With a provider of TLS for which OkHttp has code of its own, such as Conscrypt, they stay
     * that provider's: OkHttp looks at their class.
     */
    static void configure(OkHttpClient.Builder http) {
        if (usesThoseOfTheJdk()) {
            OkHttpClient configured = http.build();
            http.sslSocketFactory(new TlsSocketFactory(configured.sslSocketFactory()), configured.x509TrustManager());
        }
    }

    private static boolean usesThoseOfTheJdk() {
        try {
            return Platform.get() instanceof Jdk9Platform;
        } catch (LinkageError e) {
            return false; // an OkHttp with other insides
        }
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        Socket secure = factory.createSocket(below, host, port, autoClose);
        return below instanceof ConnectionSocket counting && secure instanceof SSLSocket tls
                ? new TlsSocket(tls, counting)
                : secure;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws SocketException {
        throw withoutSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws SocketException {
        throw withoutSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws SocketException {
        throw withoutSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
            throws SocketException {
        throw withoutSocket();
    }

    private static SocketException withoutSocket() {
        return new SocketException("TLS is only put over a socket that is there");
    }
}
