package io.cloudruntimes;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call. If one of them is null, the call fails before anything is sent, with an error that names the operation and
 * the argument.
 */
final class Arguments {
    private final ErrorContext context;

    private Arguments(ErrorContext context) {
        this.context = context;
    }

    /** The arguments of an operation. */
    static Arguments of(OperationInfo operation) {
        return new Arguments(ErrorContext.of(operation));
    }

    /**
     * The argument of a method that is no operation of the API.
     *
     * @throws InvalidArgumentException if it is null
     */
    static <T> T required(String name, @Nullable T value) {
        new Arguments(ErrorContext.EMPTY).require(name, value);
        return present(value);
    }

    /**
     * The argument of an operation.
     *
     * @throws InvalidArgumentException if it is null
     */
    static <T> T required(OperationInfo operation, String name, @Nullable T value) {
        of(operation).require(name, value);
        return present(value);
    }

    @SuppressWarnings("NullAway") // it was checked
    private static <T> T present(@Nullable T value) {
        return value;
    }

    /**
     * Checks that an argument is there.
     *
     * @throws InvalidArgumentException if it is null
     */
    Arguments require(String name, @Nullable Object value) {
        if (value == null) {
            throw invalid(name, "is null");
        }
        return this;
    }

    /**
     * Checks that a collection and each of its elements is there.
     *
     * @throws InvalidArgumentException if one is null
     */
    Arguments requireAll(String name, @Nullable Collection<? extends @Nullable Object> values) {
        require(name, values);
        for (Object value : present(values)) {
            if (value == null) {
                throw invalid(name, "has a null element");
            }
        }
        return this;
    }

    /**
     * Checks that a map, each of its keys and each of its values is there.
     *
     * @throws InvalidArgumentException if one is null
     */
    Arguments requireAll(String name, @Nullable Map<? extends @Nullable Object, ? extends @Nullable Object> values) {
        require(name, values);
        present(values).forEach((key, value) -> {
            if (key == null || value == null) {
                throw invalid(name, "has a null key or value");
            }
        });
        return this;
    }

    /**
     * The list of arguments that were given one by one.
     *
     * @throws InvalidArgumentException if one is null
     */
    List<String> list(String name, String @Nullable [] values) {
        require(name, values);
        requireAll(name, Arrays.asList(present(values)));
        return List.of(present(values));
    }

    private InvalidArgumentException invalid(String name, String problem) {
        return new InvalidArgumentException("the argument '" + name + "' " + problem, context, null);
    }
}
