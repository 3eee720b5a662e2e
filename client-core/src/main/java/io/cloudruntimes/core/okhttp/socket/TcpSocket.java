package io.cloudruntimes.core.okhttp.socket;

import io.cloudruntimes.core.http.transport.AddressCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket of TCP. It asks another one for everything, since the JDK's socket asks itself all the time whether it is closed. */
final class TcpSocket extends ConnectionSocket {
    private final Socket socket;
    private final InputProbe probe;
    private final boolean underTls;
    private final AddressCheck addresses;

    private TcpSocket(
            Socket socket,
            InputProbe probe,
            boolean underTls,
            boolean http2,
            long maxUndelivered,
            AddressCheck addresses)
            throws SocketException {
        super(maxUndelivered, http2);
        this.socket = socket;
        this.probe = probe;
        this.underTls = underTls;
        this.addresses = addresses;
        // OkHttp writes head and body of a request apart: the second write would wait for a delayed acknowledgement,
        // some 40 ms
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true); // finds a host that is gone while a stream is silent
    }

    /**
     * A socket for HTTP/1.1 without TLS. It is one of a channel, since only those tell without waiting whether the other side has
     * closed the connection. Interrupting a thread that reads or writes closes the channel, which is right for a connection that
     * carries one call, and wrong for one that several calls share.
     */
    static TcpSocket forHttp1(long maxUndelivered, AddressCheck addresses) throws IOException {
        SocketChannel channel = SocketChannel.open();
        return new TcpSocket(
                channel.socket(), new InputProbe.OfChannel(channel), false, false, maxUndelivered, addresses);
    }

    /** A socket under TLS. */
    static TcpSocket forTls(long maxUndelivered, AddressCheck addresses) throws IOException {
        Socket socket = new Socket();
        return new TcpSocket(socket, new InputProbe.OfSocket(socket), true, false, maxUndelivered, addresses);
    }

    /** A socket for HTTP/2 without TLS. */
    static TcpSocket forHttp2(long maxUndelivered, AddressCheck addresses) throws IOException {
        return new TcpSocket(new Socket(), idle -> false, false, true, maxUndelivered, addresses);
    }

    @Override
    boolean hasInput() throws IOException {
        return probe.hasInput(idleNanos());
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed() || underTls && hasUnexpectedInput();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown() || !underTls && hasUnexpectedInput();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return observed(socket.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return observed(socket.getOutputStream());
    }

    @Override
    public void connect(SocketAddress to) throws IOException {
        checkAddress(to);
        socket.connect(to);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
        checkAddress(to);
        socket.connect(to, timeout);
    }

    private void checkAddress(SocketAddress to) throws IOException {
        if (to instanceof InetSocketAddress address) {
            addresses.check(address);
        }
    }

    @Override
    public void bind(@Nullable SocketAddress to) throws IOException {
        socket.bind(to);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isBound() {
        return socket.isBound();
    }

    @Override
    public void setSoTimeout(int milliseconds) throws SocketException {
        socket.setSoTimeout(milliseconds);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    /** TLS asks for it when it closes. */
    @Override
    public int getSoLinger() throws SocketException {
        return socket.getSoLinger();
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        socket.setSoLinger(on, seconds);
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return socket.getRemoteSocketAddress();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return socket.getLocalSocketAddress();
    }

    @Override
    public String toString() {
        return socket.toString();
    }
}
