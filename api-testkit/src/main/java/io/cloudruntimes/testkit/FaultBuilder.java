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
 * A fault that is being ordered: to which calls of an operation, how many of them, and what is to happen to those. It stands
 * once one of {@link #fails}, {@link #with}, {@link #delays} and {@link #hangs} was called.
 */
public final class FaultBuilder {
    private static final Duration NEVER = Duration.ofDays(365);

    private final OperationInfo operation;
    private final Consumer<Fault> book;
    private final String where;
    private Predicate<HasResource> matches = request -> true;
    private final StringBuilder conditions = new StringBuilder();
    private int most = Integer.MAX_VALUE;
    private boolean afterwards;
    private volatile boolean ordered;

    /** @param where the line of the test that orders it */
    FaultBuilder(OperationInfo operation, String where, Consumer<Fault> book) {
        this.operation = operation;
        this.where = where;
        this.book = book;
    }

    /**
     * Only calls in which a field has a value. Fields of what is inside the request count as well: {@code where("key", "o-1")}
     * is any save with an item of that key.
     *
     * @param value the text of the value
     * @throws IllegalArgumentException if the operation has no field of this name, with the names that are nearest
     */
    public FaultBuilder where(String field, String value) {
        Set<String> names = Fields.names(Operations.request(operation));
        if (!names.contains(field)) {
            throw new IllegalArgumentException("'" + operation.operationId() + "' has no field '" + field + "'; "
                    + NearestNames.hint(field, names) + " All of its fields: " + names);
        }
        conditions.append(" with ").append(field).append(' ').append(HasResource.quote(value));
        matches = matches.and(request -> Fields.has(request, field, value));
        return this;
    }

    /**
     * Only so many calls, the next ones; each if not said.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public FaultBuilder next(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("order a fault for 1 call or more, not for " + calls);
        }
        most = calls;
        return this;
    }

    /** It happens after the call has taken effect, as when an answer is lost; before it if not said. */
    public FaultBuilder afterTakingEffect() {
        afterwards = true;
        return this;
    }

    /** They fail with the error of this code, as it would come from the runtime. */
    public Fault fails(ErrorCode code) {
        return fails(code, "the test ordered it");
    }

    /** They fail with the error of this code, as it would come from the runtime, for the given reason. */
    public Fault fails(ErrorCode code, String reason) {
        return order("fails with " + code.value(), Duration.ZERO, () -> {
            throw Errors.of(code, reason, ErrorContext.EMPTY, null);
        });
    }

    /** The same as {@link #fails(ErrorCode)}, as {@link RuntimeControl#failNext} reads. */
    public Fault with(ErrorCode code) {
        return fails(code);
    }

    /**
     * They take longer, by a duration of real time. Where that is as long as the call may take, it fails with a timeout when
     * that time is over.
     */
    public Fault delays(Duration delay) {
        return order("is delayed by " + delay.toMillis() + " ms", delay, Fault.Failure.NONE);
    }

    /** They are held until the fault is lifted; until then each fails with a timeout when its time, in real time, is over. */
    public Fault hangs() {
        return order("hangs", NEVER, Fault.Failure.NONE);
    }

    private Fault order(String what, Duration delay, Fault.Failure failure) {
        String which = most == Integer.MAX_VALUE ? "each " : most == 1 ? "the next " : "each of the next " + most + " ";
        String words = which + operation.operationId() + conditions + " " + what
                + (afterwards ? " after it has taken effect" : "") + ", ordered at " + where;
        Fault fault = new Fault(operation, words, matches, new Fault.Effect(delay, afterwards, failure), most);
        ordered = true;
        book.accept(fault);
        return fault;
    }

    /** Whether it was never said what is to happen. */
    boolean isUnfinished() {
        return !ordered;
    }

    @Override
    public String toString() {
        return "a fault of " + operation.operationId() + conditions + " that was begun at " + where
                + " and does nothing: end it with fails(…), with(…), delays(…) or hangs()";
    }
}
