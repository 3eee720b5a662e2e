package io.cloudruntimes.testkit;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.testkit.internal.Fields;
import io.cloudruntimes.testkit.internal.NearestNames;
import io.cloudruntimes.testkit.internal.Operations;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Builds a fault: for which calls of an operation it fires, how many of them, and what happens to those. One of {@link #fails},
 * {@link #with}, {@link #delays} and {@link #hangs} ends it and injects the fault.
 */
public final class FaultBuilder {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final OperationInfo operation;
    private final Consumer<Fault> injector;
    private final String testLine;
    private Predicate<HasResource> condition = request -> true;
    private final StringBuilder conditions = new StringBuilder();
    private int maxTimes = Integer.MAX_VALUE;
    private boolean afterCall;
    private volatile boolean injected;

    /** @param testLine the line of the test that builds it */
    FaultBuilder(OperationInfo operation, String testLine, Consumer<Fault> injector) {
        this.operation = operation;
        this.testLine = testLine;
        this.injector = injector;
    }

    /**
     * Fires only for calls in which a field has a value. This includes the fields of objects inside the request:
     * {@code where("key", "o-1")} matches every save with an item of that key.
     *
     * @param value the value as text
     * @throws IllegalArgumentException if the operation has no field of this name; the message suggests similar names
     */
    public FaultBuilder where(String field, String value) {
        Set<String> names = Fields.names(Operations.request(operation));
        if (!names.contains(field)) {
            throw new IllegalArgumentException("'" + operation.operationId() + "' has no field '" + field + "'; "
                    + NearestNames.hint(field, names) + " All of its fields: " + names);
        }
        conditions.append(" with ").append(field).append(' ').append(HasResource.quote(value));
        condition = condition.and(request -> Fields.has(request, field, value));
        return this;
    }

    /**
     * Fires only for the next calls, up to a number; for every call if not set.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public FaultBuilder next(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("a fault is for 1 call or more, not for " + calls);
        }
        maxTimes = calls;
        return this;
    }

    /** Fires after the call has taken effect, as if the response was lost; before the call if not set. */
    public FaultBuilder afterTakingEffect() {
        afterCall = true;
        return this;
    }

    /** Makes the calls fail with the error of a code, as it would come from the runtime. */
    public Fault fails(ErrorCode code) {
        return fails(code, "the test injected this fault");
    }

    /** Makes the calls fail with the error of a code and a reason, as it would come from the runtime. */
    public Fault fails(ErrorCode code, String reason) {
        return inject("fails with " + code.value(), Duration.ZERO, () -> {
            throw Errors.of(code, reason, ErrorContext.EMPTY, null);
        });
    }

    /** The same as {@link #fails(ErrorCode)}; it reads well after {@link RuntimeControl#failNext}. */
    public Fault with(ErrorCode code) {
        return fails(code);
    }

    /**
     * Delays the calls by a duration of real time. A call whose timeout is not longer fails with a timeout when that is over.
     */
    public Fault delays(Duration delay) {
        return inject("is delayed by " + delay.toMillis() + " ms", delay, Fault.Failure.NONE);
    }

    /** Holds the calls until the fault is lifted. A call whose timeout, in real time, ends before fails with a timeout. */
    public Fault hangs() {
        return inject("hangs", FOREVER, Fault.Failure.NONE);
    }

    private Fault inject(String what, Duration delay, Fault.Failure failure) {
        String which = maxTimes == Integer.MAX_VALUE
                ? "each "
                : maxTimes == 1 ? "the next " : "each of the next " + maxTimes + " ";
        String description = which + operation.operationId() + conditions + " " + what
                + (afterCall ? " after it has taken effect" : "") + ", injected at " + testLine;
        Fault fault =
                new Fault(operation, description, condition, new Fault.Effect(delay, afterCall, failure), maxTimes);
        injected = true;
        injector.accept(fault);
        return fault;
    }

    /** Whether nothing has ended the builder, so that no fault was injected. */
    boolean isUnfinished() {
        return !injected;
    }

    @Override
    public String toString() {
        return "a fault of " + operation.operationId() + conditions + " that was begun at " + testLine
                + " and does nothing: end it with fails(…), with(…), delays(…) or hangs()";
    }
}
