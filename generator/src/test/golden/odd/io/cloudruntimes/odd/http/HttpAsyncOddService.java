// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.AsyncOddService;
import io.cloudruntimes.odd.SaveOddRequest;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link AsyncOddService} over the neutral HTTP API, without a thread per call. Safe for use by several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpAsyncOddService implements AsyncOddService {
    private final HttpCaller caller;

    /**
     * @param caller sends the calls and stays the caller's to close
     */
    public HttpAsyncOddService(HttpCaller caller) {
        this.caller = caller;
    }

    @Override
    public CompletableFuture<Answer> default_(SaveOddRequest request, CallOptions options) {
        return caller.callAsync(OddHttpExchanges.default_(request), options);
    }
}
