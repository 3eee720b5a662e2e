package io.cloudruntimes.core.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of every error of the API: unchecked, one subclass a {@link ErrorCode}. The message names the operation, the
 * runtime, what it was about, what was wrong, and the code.
 */
public abstract class CloudRuntimesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String reason;
    private final transient ErrorContext context;

    CloudRuntimesException(ErrorCode code, String reason, ErrorContext context, @Nullable Throwable cause) {
        super(null, cause);
        this.code = code;
        this.reason = reason;
        this.context = context;
    }

    /** What went wrong, for programs. */
    public final ErrorCode code() {
        return code;
    }

    /** What was wrong, one sentence, without the place where it happened. */
    public final String reason() {
        return reason;
    }

    /** Everything that is known about the call. */
    public final ErrorContext context() {
        return context == null ? ErrorContext.EMPTY : context; // null after deserialization
    }

    /** Which runtime, for example {@code embedded at http://127.0.0.1:3600}; empty if not known. */
    public final String runtime() {
        return context().runtime();
    }

    /** The service, for example {@code StateService}; empty if the error arose outside a call. */
    public final String service() {
        OperationInfo operation = context().operation();
        return operation == null ? "" : operation.service();
    }

    /** The method of the service, for example {@code get}; empty if the error arose outside a call. */
    public final String operation() {
        OperationInfo operation = context().operation();
        return operation == null ? "" : operation.method();
    }

    /** What it was about, for example {@code storeName 'orders', key 'o-1'}; empty if nothing. */
    public final String resource() {
        return context().resource();
    }

    /** The HTTP status of the response; empty if there was none. */
    public final OptionalInt status() {
        Integer status = context().status();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The body of the response of a called service whose status is an error; empty for every other error. */
    public final Optional<Bytes> body() {
        return Optional.ofNullable(context().body());
    }

    /** Facts about the error by name; empty if none. */
    public final Map<String, String> details() {
        return context().details();
    }

    /** The trace of the call, 32 hexadecimal digits. */
    public final Optional<String> traceId() {
        return Optional.ofNullable(context().traceId());
    }

    /** How long the runtime asked to wait before the next attempt. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(context().retryAfter());
    }

    /** Whether trying later can help. */
    public final boolean retryable() {
        return code.retryable();
    }

    /** This error with what its context lacks taken from another: the same class, cause and stack. */
    public final CloudRuntimesException inContext(ErrorContext more) {
        ErrorContext joined = context().orElse(more);
        if (joined.equals(context())) {
            return this;
        }
        CloudRuntimesException error = Errors.of(code, reason, joined, getCause());
        error.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            error.addSuppressed(suppressed);
        }
        return error;
    }

    @Override
    public final String getMessage() {
        ErrorContext known = context();
        StringBuilder message = new StringBuilder(128);
        OperationInfo operation = known.operation();
        if (operation != null) {
            message.append(operation.name());
        }
        if (!known.runtime().isEmpty()) {
            message.append(message.length() == 0 ? "On " : " on ").append(known.runtime());
        }
        if (!known.resource().isEmpty()) {
            message.append(message.length() == 0 ? "(" : " (")
                    .append(known.resource())
                    .append(')');
        }
        if (message.length() > 0) {
            message.append(": ");
        }
        message.append(reason).append(" [").append(code.value());
        if (known.status() != null) {
            message.append(", HTTP ").append(known.status());
        }
        if (known.traceId() != null) {
            message.append(", trace ").append(known.traceId());
        }
        return message.append(']').toString();
    }
}
