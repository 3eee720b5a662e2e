package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.Locale;

/** The statuses of gRPC, which travel in the trailers, or in the headers where there is no message. */
public enum GrpcStatus {
    OK(ErrorCode.INTERNAL, 200),
    CANCELLED(ErrorCode.CANCELLED, 499),
    UNKNOWN(ErrorCode.INTERNAL, 500),
    INVALID_ARGUMENT(ErrorCode.INVALID_ARGUMENT, 400),
    DEADLINE_EXCEEDED(ErrorCode.TIMEOUT, 504),
    NOT_FOUND(ErrorCode.NOT_FOUND, 404),
    ALREADY_EXISTS(ErrorCode.ALREADY_EXISTS, 409),
    PERMISSION_DENIED(ErrorCode.PERMISSION_DENIED, 403),
    RESOURCE_EXHAUSTED(ErrorCode.RESOURCE_EXHAUSTED, 429),
    FAILED_PRECONDITION(ErrorCode.INVALID_ARGUMENT, 400),
    ABORTED(ErrorCode.CONFLICT, 409),
    OUT_OF_RANGE(ErrorCode.INVALID_ARGUMENT, 400),
    UNIMPLEMENTED(ErrorCode.UNSUPPORTED, 501),
    INTERNAL(ErrorCode.INTERNAL, 500),
    UNAVAILABLE(ErrorCode.UNAVAILABLE, 503),
    DATA_LOSS(ErrorCode.INTERNAL, 500),
    UNAUTHENTICATED(ErrorCode.UNAUTHENTICATED, 401);

    private static final GrpcStatus[] BY_NUMBER = values();

    private final ErrorCode code;
    private final int httpStatus;

    GrpcStatus(ErrorCode code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    /** The code of this status if no error rule matches. */
    public ErrorCode code() {
        return code;
    }

    /** The HTTP status with the same meaning. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The status of a code. */
    public static GrpcStatus of(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT -> INVALID_ARGUMENT;
            case NOT_FOUND, COMPONENT_NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> ABORTED;
            case ALREADY_EXISTS -> ALREADY_EXISTS;
            case UNAUTHENTICATED -> UNAUTHENTICATED;
            case PERMISSION_DENIED -> PERMISSION_DENIED;
            case UNSUPPORTED -> UNIMPLEMENTED;
            case UNAVAILABLE -> UNAVAILABLE;
            case TIMEOUT -> DEADLINE_EXCEEDED;
            case RESOURCE_EXHAUSTED -> RESOURCE_EXHAUSTED;
            case CANCELLED -> CANCELLED;
            case INTERNAL -> INTERNAL;
        };
    }

    /** The status by its number; {@link #UNKNOWN} for a text that is none of them. */
    static GrpcStatus of(String number) {
        if (number.isEmpty() || number.length() > 3 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return UNKNOWN;
        }
        int index = Integer.parseInt(number);
        return index < BY_NUMBER.length ? BY_NUMBER[index] : UNKNOWN;
    }

    /** The status of a response without one, by its status of HTTP: the table of the gRPC project. */
    public static GrpcStatus ofHttpStatus(int status) {
        return switch (status) {
            case 400 -> INTERNAL;
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_DENIED;
            case 404 -> UNIMPLEMENTED;
            case 429, 502, 503, 504 -> UNAVAILABLE;
            default -> UNKNOWN;
        };
    }

    /**
     * The response, with the HTTP status that means the same as its gRPC status. Where it has none, what answered does not speak
     * gRPC: its HTTP status means what {@link #ofHttpStatus} says, and never what the neutral API means by it.
     */
    static HttpResponse toHttp(HttpResponse response) {
        GrpcStatus status = GrpcTrailers.of(response).status();
        if (status == OK && response.status() == 200) {
            return response;
        }
        GrpcStatus failure = status == null || status == OK ? ofHttpStatus(response.status()) : status;
        return response.withStatus(failure.httpStatus);
    }

    /** The name as people write it, for example {@code invalid argument}. */
    @Override
    public String toString() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
