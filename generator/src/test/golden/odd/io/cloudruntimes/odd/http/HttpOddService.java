// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.SaveOddRequest;
import javax.annotation.processing.Generated;

/**
 * {@link OddService} over the neutral HTTP API. Safe for use by several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpOddService implements OddService {
    private final HttpCaller caller;

    /**
     * @param caller sends the calls and stays the caller's to close
     */
    public HttpOddService(HttpCaller caller) {
        this.caller = caller;
    }

    @Override
    public Answer default_(SaveOddRequest request, CallOptions options) {
        return caller.call(OddHttpExchanges.default_(request), options);
    }
}
