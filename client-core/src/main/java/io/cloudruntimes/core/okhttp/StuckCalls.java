package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.concurrent.InterruptWatcher;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.internal.connection.RealCall;
import okhttp3.internal.connection.RealConnection;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the connection of a call that did not end at its deadline. OkHttp ends the stream of such a call, and needs the lock of what is
 * written to the connection for that. Where the other side does not read, a thread holds that lock for good, and no interrupt helps.
 */
final class StuckCalls {
    private StuckCalls() {}

    /** Cuts the connection of the call, some time after the call should have ended. */
    static InterruptWatcher.Deadline deadline(Call call, long nanoTime) {
        return new InterruptWatcher.Deadline(nanoTime, () -> cut(call, connectionOf(call)));
    }

    /** Cuts the connection that the call has now, also if the call has let go of it by then. */
    static InterruptWatcher.Deadline now(Call call) {
        Connection connection = connectionOf(call);
        return new InterruptWatcher.Deadline(System.nanoTime(), () -> cut(call, connection));
    }

    private static @Nullable Connection connectionOf(Call call) {
        try {
            return ((RealCall) call).getConnection();
        } catch (LinkageError e) {
            return null; // an OkHttp with other insides
        }
    }

    private static void cut(Call call, @Nullable Connection connection) {
        boolean readsFromTheCaller =
                call.request().body() instanceof StreamingRequestBody body && body.isReadingContent();
        if (connection instanceof RealConnection real && !readsFromTheCaller) {
            real.cancel(); // closes the socket, for which no lock is needed
        }
    }
}
