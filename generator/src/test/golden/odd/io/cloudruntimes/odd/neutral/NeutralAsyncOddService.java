// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.AsyncOddService;
import io.cloudruntimes.odd.SaveOddRequest;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link AsyncOddService} on the runtime with the neutral HTTP API, without a thread per call. Safe for use by several
 * threads.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralAsyncOddService implements AsyncOddService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public NeutralAsyncOddService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Answer> default_(SaveOddRequest request, CallOptions options) {
        return wires.callAsync(NeutralOddOperations.DEFAULT, request, options);
    }
}
