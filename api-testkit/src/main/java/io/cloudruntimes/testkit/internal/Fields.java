package io.cloudruntimes.testkit.internal;

import io.cloudruntimes.core.UnknownFields;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of generated models, and of the models inside them, by their names. */
public final class Fields {
    private Fields() {}

    /** The names of the fields of a model and of the models inside it. */
    public static Set<String> names(Class<?> model) {
        Set<String> names = new TreeSet<>();
        collect(model, names, new HashSet<>());
        return names;
    }

    private static void collect(Type type, Set<String> names, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(inside -> collect(inside, names, seen));
        } else if (type instanceof Class<?> model && seen.add(model)) {
            accessors(model).forEach(accessor -> {
                names.add(accessor.getName());
                collect(accessor.getGenericReturnType(), names, seen);
            });
        }
    }

    /** Whether a field of this name, of the object or of an object inside it, has a value. Values are compared as text. */
    public static boolean has(@Nullable Object object, String name, String value) {
        if (object instanceof Optional<?> optional) {
            return optional.isPresent() && has(optional.get(), name, value);
        }
        if (object instanceof Collection<?> many) {
            return many.stream().anyMatch(one -> has(one, name, value));
        }
        return object != null
                && accessors(object.getClass()).anyMatch(accessor -> {
                    Object field = get(accessor, object);
                    return (accessor.getName().equals(name) && is(field, value)) || has(field, name, value);
                });
    }

    private static boolean is(@Nullable Object field, String value) {
        if (field instanceof Optional<?> optional) {
            return optional.isPresent() && is(optional.get(), value);
        }
        return field instanceof List<?> list
                ? list.stream().anyMatch(element -> is(element, value))
                : String.valueOf(field).equals(value);
    }

    /** Whether each value that an object has is in another object as well, which may have more values. */
    public static boolean isContained(@Nullable Object object, @Nullable Object other) {
        if (object == null || other == null) {
            return object == other;
        }
        if (object instanceof Optional<?> value && other instanceof Optional<?> otherValue && value.isPresent()) {
            return otherValue.isPresent() && isContained(value.get(), otherValue.get());
        }
        if (object instanceof List<?> list && other instanceof List<?> otherList) {
            return list.size() == otherList.size()
                    && IntStream.range(0, list.size()).allMatch(i -> isContained(list.get(i), otherList.get(i)));
        }
        List<Method> accessors = accessors(object.getClass()).toList();
        return accessors.isEmpty()
                ? object.equals(other)
                : object.getClass() == other.getClass()
                        && accessors.stream().allMatch(accessor -> {
                            Object value = get(accessor, object);
                            return isEmpty(value) || isContained(value, get(accessor, other));
                        });
    }

    private static boolean isEmpty(@Nullable Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** The accessors of a model's fields: the methods that its builder has as well. None if the class is not a model. */
    private static Stream<Method> accessors(Class<?> model) {
        Set<String> built = new HashSet<>();
        for (Class<?> nested : model.getDeclaredClasses()) {
            if (nested.getSimpleName().equals("Builder")) {
                Arrays.stream(nested.getDeclaredMethods())
                        .filter(method -> method.getParameterCount() == 1)
                        .forEach(method -> built.add(method.getName()));
            }
        }
        return Arrays.stream(model.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && method.getReturnType() != UnknownFields.class
                        && built.contains(method.getName()));
    }

    private static @Nullable Object get(Method accessor, Object object) {
        try {
            return accessor.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the field " + accessor + " cannot be read", e);
        }
    }
}
