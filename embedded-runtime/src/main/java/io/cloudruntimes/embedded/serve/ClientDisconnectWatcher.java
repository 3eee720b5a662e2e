package io.cloudruntimes.embedded.serve;

import java.io.IOException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that the client of a stream has disconnected: its connection ends, or sends something, which no client of a stream does.
 * Without this, a stream without a client would take the next event, and only the write after that would fail.
 */
final class ClientDisconnectWatcher implements Callback {
    private final EndPoint connection;
    private final Runnable onGone;

    ClientDisconnectWatcher(EndPoint connection, Runnable onGone) {
        this.connection = connection;
        this.onGone = onGone;
    }

    void watch() {
        connection.tryFillInterested(this);
    }

    @Override
    public void succeeded() {
        try {
            if (connection.fill(BufferUtil.allocate(1)) == 0) {
                watch();
                return;
            }
        } catch (IOException e) {
            // the connection is gone as well
        }
        onGone.run();
    }

    @Override
    public void failed(Throwable failure) {
        onGone.run();
    }
}
