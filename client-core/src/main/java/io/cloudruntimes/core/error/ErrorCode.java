package io.cloudruntimes.core.error;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What went wrong, the same word on every runtime. The words and statuses are those of {@code spec/openapi/common.yaml}. */
public enum ErrorCode {
    /** The request breaks a rule of the API or of the store; sending it again cannot help. */
    INVALID_ARGUMENT(400),
    /** A named thing that must exist for this operation does not exist. */
    NOT_FOUND(404),
    /** The runtime has no store, broker or other component of the given name. */
    COMPONENT_NOT_FOUND(404),
    /** The stored version is not the one that the request named. */
    CONFLICT(409),
    /** The thing to be created exists. */
    ALREADY_EXISTS(409),
    /** The request has no token, or a wrong one. */
    UNAUTHENTICATED(401),
    /** The caller is known and may not do this. */
    PERMISSION_DENIED(403),
    /** This runtime, or the component behind the name, cannot do this at all. */
    UNSUPPORTED(501),
    /** The runtime or the component behind it could not be reached or is not ready; trying later can help. */
    UNAVAILABLE(503),
    /** The response did not come in time; whether the operation took effect is not known. */
    TIMEOUT(504),
    /** A limit of rate, size or space was reached. */
    RESOURCE_EXHAUSTED(429),
    /** The caller cancelled the request before the response came. */
    CANCELLED(499),
    /** The runtime failed in a way that it did not expect, or its response could not be understood. */
    INTERNAL(500);

    private static final Map<String, ErrorCode> BY_VALUE = new HashMap<>();

    static {
        for (ErrorCode code : values()) {
            BY_VALUE.put(code.value, code);
        }
    }

    private final String value;
    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.value = name().toLowerCase(Locale.ROOT);
        this.httpStatus = httpStatus;
    }

    /** The word on the wire, for example {@code component_not_found}. */
    public String value() {
        return value;
    }

    /** The status of a response with this code. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Whether trying later can help. */
    public boolean retryable() {
        return this == UNAVAILABLE || this == TIMEOUT || this == RESOURCE_EXHAUSTED;
    }

    /** The code of a word on the wire; {@link #INTERNAL} for a word that this version does not know. */
    public static ErrorCode of(String value) {
        return BY_VALUE.getOrDefault(value, INTERNAL);
    }

    /** The code for a status if the response has no code. */
    public static ErrorCode ofHttpStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_ARGUMENT;
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_DENIED;
            case 404 -> NOT_FOUND;
            case 408, 504 -> TIMEOUT;
            case 409 -> CONFLICT;
            case 413, 429, 431 -> RESOURCE_EXHAUSTED;
            case 499 -> CANCELLED;
            case 501 -> UNSUPPORTED;
            case 502, 503 -> UNAVAILABLE;
            default -> INTERNAL;
        };
    }
}
