// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.SaveOddRequest;
import javax.annotation.processing.Generated;

/** {@link OddService} on the runtime with the neutral HTTP API. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class NeutralOddService implements OddService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public NeutralOddService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public Answer default_(SaveOddRequest request, CallOptions options) {
        return wires.call(NeutralOddOperations.DEFAULT, request, options);
    }
}
