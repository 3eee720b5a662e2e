package io.cloudruntimes.generator.poet;

import io.cloudruntimes.core.json.JsonCodec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls to emitted code by name, since it is not there when the tests are compiled. */
final class Emitted {
    private final EmittedClasses classes;

    Emitted(EmittedClasses classes) {
        this.classes = classes;
    }

    /** The codec of a type of the package {@code odd}. */
    JsonCodec<Object> codec(String type) {
        return codec("odd", type);
    }

    /** The codec of a type of a package. */
    @SuppressWarnings("unchecked")
    JsonCodec<Object> codec(String packageName, String type) {
        try {
            return (JsonCodec<Object>) classes.load(packageName + ".json." + type + "Json")
                    .getField("INSTANCE")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A new builder of a type of the package {@code odd}. */
    Object builder(String type) {
        return builder("odd", type);
    }

    /** A new builder of a type of a package. */
    Object builder(String packageName, String type) {
        return callStatic(classes.load(packageName + "." + type), "builder");
    }

    Class<?> type(String name) {
        return classes.load(name);
    }

    /** Calls the method of an object that takes the arguments. */
    static Object call(Object target, String method, Object... arguments) {
        return invoke(target.getClass(), target, method, arguments);
    }

    /** Calls the static method of a class that takes the arguments. */
    static Object callStatic(Class<?> type, String method, Object... arguments) {
        return invoke(type, null, method, arguments);
    }

    private static Object invoke(Class<?> type, @Nullable Object target, String name, Object... arguments) {
        Method method = Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(name) && takes(candidate, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + Arrays.toString(arguments) + " in " + type));
        method.setAccessible(true); // what the clients of a runtime alone use is not public
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw sneaky(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            boolean fits =
                    parameters[i].isPrimitive() || arguments[i] == null || parameters[i].isInstance(arguments[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable cause) throws E {
        throw (E) cause;
    }
}
