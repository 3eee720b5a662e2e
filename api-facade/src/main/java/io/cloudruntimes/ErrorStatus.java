package io.cloudruntimes;

/**
 * What a binding for HTTP does with a response whose status is outside 200 to 299. Other bindings have no status.
 */
public enum ErrorStatus {
    /**
     * The call fails, with an exception of the code that belongs to the status. A runtime may return nothing of the response but its
     * status; the message says if the body is missing.
     */
    FAIL,
    /** The same, and the runtime must return the whole response: the exception has its status, headers and body. */
    FAIL_WITH_RESPONSE,
    /** The whole response is a result, as any other. */
    RETURN
}
