package io.cloudruntimes.core.okhttp;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Call;

/** Tells a body that is whole from one that only ends. */
final class BodyEndValidator {
    private BodyEndValidator() {}

    /**
     * Fails where the call was given up. Giving it up closes the connection, first the half that is written to; the other side
     * may see that and end its response in good order before the half that is read from is closed.
     */
    static void check(Call call) throws IOException {
        if (call.isCanceled()) {
            throw new InterruptedIOException("the call was over before its response");
        }
    }
}
