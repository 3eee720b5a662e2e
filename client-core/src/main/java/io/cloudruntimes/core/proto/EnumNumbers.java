package io.cloudruntimes.core.proto;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an enumeration's values on a wire.
 *
 * @param <E> the enumeration
 */
public final class EnumNumbers<E> {
    private final String name;
    private final Function<String, E> of;
    private final Map<String, Integer> numbers;
    private final Map<Integer, String> values = new HashMap<>();

    private EnumNumbers(String name, Function<String, E> of, Map<String, Integer> numbers) {
        this.name = name;
        this.of = of;
        this.numbers = numbers;
        numbers.forEach((value, number) -> values.put(number, value));
    }

    /** The numbers by value. */
    public static <E> EnumNumbers<E> of(String name, Function<String, E> of, Map<String, Integer> numbers) {
        return new EnumNumbers<>(name, of, numbers);
    }

    /**
     * The number of a value.
     *
     * @param field what has the value
     * @throws InvalidArgumentException if this wire has no such value
     */
    public int number(String field, String value) {
        Integer number = numbers.get(value);
        if (number == null) {
            throw new InvalidArgumentException(field + ": " + name + " " + HasResource.quote(value)
                    + " is not one that this runtime has, which are " + new TreeSet<>(numbers.keySet()));
        }
        return number;
    }

    /** The value of a number; null for zero where that stands for no value. */
    public @Nullable E optional(int number) {
        return number == 0 && !values.containsKey(0) ? null : value(number);
    }

    /** The value of a number; a number that is not known stays as its text. */
    public E value(int number) {
        return of.apply(values.getOrDefault(number, Integer.toString(number)));
    }
}
