// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.OddOperations;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.SaveOddRequest;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How each operation of {@link OddService} is sent to the runtime with the neutral HTTP API, or why that does not
 * support it.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralOddOperations {
    static final WireOperation<SaveOddRequest, HttpExchange<Answer>> DEFAULT =
            WireOperation.<SaveOddRequest, HttpExchange<Answer>>of(OddOperations.DEFAULT, "")
                    .over("http", NeutralOddHttpExchanges::default_);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(DEFAULT);

    private NeutralOddOperations() {}
}
