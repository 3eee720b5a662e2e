package io.cloudruntimes.core.runtime.error;

/**
 * Members of the JSON body of an error; an empty name for one that there is not.
 *
 * @param reason the machine-readable reason
 * @param message the text
 * @param details the details of {@code google.rpc}
 * @param code the code of this API, which then decides in place of rules and status
 * @param facts an object of facts by name
 * @param traceId the trace that the request belonged to
 */
public record HttpErrorBody(String reason, String message, String details, String code, String facts, String traceId) {
    /** A body without facts. */
    public static final HttpErrorBody NONE = new HttpErrorBody("", "", "");

    /** A body with a reason, a message and details of {@code google.rpc}. */
    public HttpErrorBody(String reason, String message, String details) {
        this(reason, message, details, "", "", "");
    }

    /** This with the member that holds the machine-readable reason. */
    public HttpErrorBody withReason(String member) {
        return new HttpErrorBody(member, message, details, code, facts, traceId);
    }

    /** This with the member that holds the text. */
    public HttpErrorBody withMessage(String member) {
        return new HttpErrorBody(reason, member, details, code, facts, traceId);
    }

    /** This with the member that holds details of {@code google.rpc}. */
    public HttpErrorBody withDetails(String member) {
        return new HttpErrorBody(reason, message, member, code, facts, traceId);
    }

    /** This with the member that holds a code of this API. */
    public HttpErrorBody withCode(String member) {
        return new HttpErrorBody(reason, message, details, member, facts, traceId);
    }

    /** This with the member that holds an object of facts by name. */
    public HttpErrorBody withFacts(String member) {
        return new HttpErrorBody(reason, message, details, code, member, traceId);
    }

    /** This with the member that holds the trace. */
    public HttpErrorBody withTraceId(String member) {
        return new HttpErrorBody(reason, message, details, code, facts, member);
    }
}
