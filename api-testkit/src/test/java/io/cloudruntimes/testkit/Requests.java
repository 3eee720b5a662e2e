package io.cloudruntimes.testkit;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Requests and results of a class. */
public final class Requests {
    private Requests() {}

    /** What must be in it, and nothing else. */
    public static Object smallest(Class<?> type) {
        return smallest(type, "a-1");
    }

    /** The same with a text wherever one must be. */
    public static Object smallest(Class<?> type, String text) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            Method build = builder.getClass().getMethod("build");
            for (int round = 0; round < 20; round++) {
                try {
                    return build.invoke(builder);
                } catch (InvocationTargetException e) {
                    String reason = e.getCause() instanceof InvalidArgumentException error ? error.reason() : "";
                    Method missing = Arrays.stream(builder.getClass().getMethods())
                            .filter(method -> method.getParameterCount() == 1 && !method.isVarArgs())
                            .filter(method -> reason.startsWith(type.getSimpleName() + "." + method.getName() + " "))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(reason, e));
                    missing.invoke(builder, value(missing.getGenericParameterTypes()[0], text));
                }
            }
            throw new IllegalStateException(type + " cannot be built");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With every field that can have a value, but for those that are not accepted. */
    public static Object fullest(Object smallest, Predicate<Object> accepted) {
        Object full = smallest;
        for (Method setter : builder(smallest).getClass().getMethods()) {
            boolean sets = setter.getDeclaringClass() != Object.class
                    && setter.getParameterCount() == 1
                    && !setter.isVarArgs();
            if (sets) {
                try {
                    Object builder = builder(full);
                    setter.invoke(builder, value(setter.getGenericParameterTypes()[0], "a-1"));
                    Object more = builder.getClass().getMethod("build").invoke(builder);
                    full = accepted.test(more) ? more : full;
                } catch (InvocationTargetException e) {
                    // a rule of the API: two fields that exclude each other
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return full;
    }

    private static Object builder(Object model) {
        try {
            return model.getClass().getMethod("toBuilder").invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type, String text) throws ReflectiveOperationException {
        if (type == String.class) {
            return text;
        } else if (type == Bytes.class) {
            return Bytes.utf8("1");
        } else if (type == Content.class) {
            return Content.of(Bytes.utf8("1"));
        } else if (type == int.class || type == Integer.class) {
            return 200;
        } else if (type == long.class || type == Long.class) {
            return 7L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == Duration.class) {
            return Duration.ofSeconds(60);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000);
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of("x-own", "a b+c&d=e");
        } else if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], text));
        }
        Class<?> model = (Class<?>) type;
        boolean isOpenEnum = Arrays.stream(model.getDeclaredClasses())
                .noneMatch(it -> it.getSimpleName().equals("Builder"));
        return isOpenEnum
                ? model.getMethod("of", String.class).invoke(null, firstConstant(model))
                : smallest(model, text);
    }

    private static String firstConstant(Class<?> openEnum) throws ReflectiveOperationException {
        for (var field : openEnum.getFields()) {
            if (field.getType() == openEnum) {
                return field.get(null).toString();
            }
        }
        throw new IllegalStateException(openEnum + " has no value");
    }
}
