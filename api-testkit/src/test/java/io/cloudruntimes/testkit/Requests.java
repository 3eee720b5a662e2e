package io.cloudruntimes.testkit;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** The smallest request of a class: what must be in it, and nothing else. */
final class Requests {
    private Requests() {}

    static Object smallest(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            Method build = builder.getClass().getMethod("build");
            for (int round = 0; round < 20; round++) {
                try {
                    return build.invoke(builder);
                } catch (InvocationTargetException e) {
                    String reason = ((InvalidArgumentException) e.getCause()).reason();
                    Method missing = Arrays.stream(builder.getClass().getMethods())
                            .filter(method -> method.getParameterCount() == 1 && !method.isVarArgs())
                            .filter(method -> reason.startsWith(type.getSimpleName() + "." + method.getName() + " "))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(reason, e));
                    missing.invoke(builder, value(missing.getGenericParameterTypes()[0]));
                }
            }
            throw new IllegalStateException(type + " cannot be built");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "a-1";
        } else if (type == Bytes.class) {
            return Bytes.utf8("1");
        } else if (type == Content.class) {
            return Content.of(Bytes.utf8("1"));
        } else if (type == int.class || type == Integer.class) {
            return 200;
        } else if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        Class<?> model = (Class<?>) type;
        boolean isOpenEnum = Arrays.stream(model.getDeclaredClasses())
                .noneMatch(it -> it.getSimpleName().equals("Builder"));
        return isOpenEnum ? model.getMethod("of", String.class).invoke(null, firstConstant(model)) : smallest(model);
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
