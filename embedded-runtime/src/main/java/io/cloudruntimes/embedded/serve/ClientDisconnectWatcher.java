package io.cloudruntimes.embedded.serve;

import java.io.IOException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that the client of a stream has gone: the connection ends, or says something, which no client of a stream does.
 * Without this a stream whose client has gone would take the next event, and only the write after that would fail.
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
            // it has gone as well
        }
        onGone.run();
    }

    @Override
    public void failed(Throwable failure) {
        onGone.run();
    }
}
