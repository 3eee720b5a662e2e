package io.cloudruntimes;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * A type with its type arguments, which a {@code Class} does not have:
 *
 * <pre>{@code
 * Optional<List<Order>> orders = state.get("all", new TypeRef<List<Order>>() {});
 * }</pre>
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {
    private final Type type;

    /**
     * Takes the type argument of the subclass.
     *
     * @throws InvalidArgumentException if the subclass has none, or a variable in its place
     */
    protected TypeRef() {
        Type parent = getClass().getGenericSuperclass();
        if (!(parent instanceof ParameterizedType captured) || captured.getRawType() != TypeRef.class) {
            throw new InvalidArgumentException(
                    "a TypeRef is made as an anonymous class with a type argument: new TypeRef<List<Order>>() {}");
        }
        type = captured.getActualTypeArguments()[0];
        if (type instanceof TypeVariable) {
            throw new InvalidArgumentException("the type argument of a TypeRef must be a type, is the variable "
                    + type.getTypeName() + ", which is not known when the program runs");
        }
    }

    /** The type of a reference; null for null, which the call refuses that it is an argument of. */
    @SuppressWarnings("NullAway")
    static Type typeOf(TypeRef<?> reference) {
        return reference == null ? null : reference.type;
    }

    /** The type. */
    public final Type type() {
        return type;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TypeRef<?> that && type.equals(that.type);
    }

    @Override
    public final int hashCode() {
        return type.hashCode();
    }

    @Override
    public final String toString() {
        return type.getTypeName();
    }
}
