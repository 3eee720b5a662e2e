package io.cloudruntimes.core.okhttp.connection;

import io.cloudruntimes.core.okhttp.socket.ConnectionSocket;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.Socket;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Protocol;
import okhttp3.internal.connection.BufferedSocket;
import okhttp3.internal.connection.RealCall;
import okhttp3.internal.connection.RealConnection;
import org.jspecify.annotations.Nullable;

/** The parts of a connection that OkHttp keeps for itself: the socket under TLS, and the bytes that it read ahead. */
public final class ConnectionParts {
    private static final @Nullable Fields FIELDS = Fields.find();

    private ConnectionParts() {}

    private record Fields(VarHandle rawSocket, VarHandle bufferedSocket) {
        static @Nullable Fields find() {
            try {
                MethodHandles.Lookup inside =
                        MethodHandles.privateLookupIn(RealConnection.class, MethodHandles.lookup());
                return new Fields(
                        inside.findVarHandle(RealConnection.class, "rawSocket", Socket.class),
                        inside.findVarHandle(RealConnection.class, "socket", BufferedSocket.class));
            } catch (ReflectiveOperationException | LinkageError e) {
                return null; // an OkHttp with other insides, or in a module that is not open
            }
        }
    }

    /** The socket that this transport made for a connection; null where it made none, or OkHttp does not give it. */
    public static @Nullable ConnectionSocket socketOf(Connection connection) {
        Socket socket = connection.socket();
        if (!(socket instanceof ConnectionSocket) && FIELDS != null && connection instanceof RealConnection) {
            socket = (Socket) FIELDS.rawSocket.get(connection);
        }
        return socket instanceof ConnectionSocket known ? known : null;
    }

    /**
     * Closes the connection of a call after it if more was read with the response than belongs to it: the rest would become the
     * response to the next request. To be called before another call can take the connection.
     */
    public static void closeIfMoreWasRead(Call call) {
        try {
            RealConnection connection = ((RealCall) call).getConnection();
            if (connection != null && connection.protocol() == Protocol.HTTP_1_1 && hasReadAhead(connection)) {
                connection.noNewExchanges();
            }
        } catch (LinkageError e) {
            // an OkHttp with other insides
        }
    }

    private static boolean hasReadAhead(RealConnection connection) {
        if (FIELDS != null
                && !((BufferedSocket) FIELDS.bufferedSocket.get(connection))
                        .getSource()
                        .getBuffer()
                        .exhausted()) {
            return true;
        }
        try { // what TLS has deciphered and OkHttp has not read
            return connection.handshake() != null
                    && connection.socket().getInputStream().available() > 0;
        } catch (IOException e) {
            return true;
        }
    }
}
