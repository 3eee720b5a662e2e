package io.cloudruntimes.json;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The type arguments of a generic type, to put in place of its type variables. */
final class TypeArguments {
    private final Map<TypeVariable<?>, Type> arguments;

    private TypeArguments(Map<TypeVariable<?>, Type> arguments) {
        this.arguments = arguments;
    }

    static TypeArguments of(Type type) {
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                arguments.put(variables[i], parameterized.getActualTypeArguments()[i]);
            }
        }
        return new TypeArguments(arguments);
    }

    /** The type with arguments for variables; a variable without an argument is its first bound. */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            Type argument = arguments.get(variable);
            // a bound that mentions the variable itself, as in T extends Comparable<T>, has no end
            return argument != null
                    ? argument
                    : TypeToken.get(variable.getBounds()[0]).getRawType();
        }
        if (type instanceof ParameterizedType parameterized) {
            Type[] resolved = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(this::resolve)
                    .toArray(Type[]::new);
            return TypeToken.getParameterized(parameterized.getRawType(), resolved)
                    .getType();
        }
        if (type instanceof GenericArrayType array) {
            return TypeToken.getArray(resolve(array.getGenericComponentType())).getType();
        }
        return type instanceof WildcardType wildcard ? resolve(wildcard.getUpperBounds()[0]) : type;
    }
}
