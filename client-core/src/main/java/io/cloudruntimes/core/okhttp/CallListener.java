package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.okhttp.connection.ConnectionParts;
import io.cloudruntimes.core.okhttp.connection.TimedOutConnections;
import io.cloudruntimes.core.okhttp.socket.ConnectionSocket;
import java.io.IOException;
import java.net.SocketTimeoutException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;

/** Listens to the events of one call. */
final class CallListener extends EventListener {
    private final TimedOutConnections timedOut;
    /** Before the timeout begins to run, so that what it ended was under way at least as long. */
    private final long created = System.nanoTime();

    CallListener(TimedOutConnections timedOut) {
        this.timedOut = timedOut;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        ConnectionSocket socket =
                connection.protocol() == Protocol.HTTP_1_1 ? ConnectionParts.socketOf(connection) : null;
        if (socket != null) {
            socket.carriesHttp1();
        }
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        BodilessResponses.endAtHead(response);
    }

    /** OkHttp calls this before the connection can be taken by another call. */
    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        ConnectionParts.closeIfMoreWasRead(call);
    }

    /** OkHttp calls this before the connection can be taken by another call. */
    @Override
    public void responseFailed(Call call, IOException e) {
        failed(call, e);
    }

    /** OkHttp calls this before the connection can be taken by another call. */
    @Override
    public void requestFailed(Call call, IOException e) {
        failed(call, e);
    }

    private void failed(Call call, IOException e) {
        if (e instanceof SocketTimeoutException || isOver(call)) {
            timedOut.suspect(call);
        }
    }

    /** Whether the timeout of the call ended it; OkHttp cancels the call then, as a caller may who gives up earlier. */
    private boolean isOver(Call call) {
        long timeout = call.timeout().timeoutNanos();
        return call.isCanceled() && timeout > 0 && System.nanoTime() - created >= timeout;
    }
}
