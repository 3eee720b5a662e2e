package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** The status by its number; {@link #UNKNOWN} for one that is none. */
    public static GrpcStatus of(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < BY_NUMBER.length ? BY_NUMBER[index] : UNKNOWN;
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    /** The status of a response; null where it has none. */
    public static @Nullable GrpcStatus of(HttpResponse response) {
        String number = response.header("grpc-status");
        return number == null ? null : of(number);
    }

    /** The message of a response that is an error; empty where it has none. */
    public static String message(HttpResponse response) {
        String text = response.header("grpc-message");
        return text == null ? "" : PercentEncoding.decode(text, false);
    }

    /** The response, with the HTTP status that means the same as its gRPC status. */
    static HttpResponse toHttp(HttpResponse response) {
        if (response.status() != 200) {
            return response;
        }
        GrpcStatus status = of(response);
        return status == OK ? response : response.withStatus(status == null ? 502 : status.httpStatus());
    }

    /** The name as people write it, for example {@code invalid argument}. */
    @Override
    public String toString() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
