package io.cloudruntimes.testkit;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.testkit.internal.Operations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test, or each test class, an embedded runtime of its own, and closes it afterwards. Tests and their methods with
 * {@code @BeforeEach} or {@code @AfterEach} take a {@link CloudRuntimes}, a {@link RuntimeControl} or any service of the runtime
 * as a parameter. Tests may run in parallel. It works with Jupiter 5.9 and later.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CloudRuntimesExtension RUNTIMES =
 *         CloudRuntimesExtension.inMemory(it -> it.state("orders", "o-1", new Order("o-1", 4200)));
 *
 * @Test
 * void pays(CloudRuntimes runtimes, RuntimeControl control) { … }
 * }</pre>
 */
public final class CloudRuntimesExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final ExtensionContext.Namespace namespace =
            ExtensionContext.Namespace.create(CloudRuntimesExtension.class, this);
    private final @Nullable Consumer<RuntimeSetup> setup;
    private final boolean perClass;

    /** Takes its configuration from {@link CloudRuntimesTest}. */
    public CloudRuntimesExtension() {
        this(null, false);
    }

    private CloudRuntimesExtension(@Nullable Consumer<RuntimeSetup> setup, boolean perClass) {
        this.setup = setup;
        this.perClass = perClass;
    }

    /** A runtime in memory for each test. */
    public static CloudRuntimesExtension inMemory() {
        return inMemory(it -> {});
    }

    /**
     * A runtime in memory for each test.
     *
     * @param setup configures and seeds it; called for each runtime
     */
    public static CloudRuntimesExtension inMemory(Consumer<RuntimeSetup> setup) {
        return new CloudRuntimesExtension(setup, false);
    }

    /** This extension with one runtime for all tests of the class. Its field must be static. */
    public CloudRuntimesExtension perClass() {
        return new CloudRuntimesExtension(setup, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isPerClass(context)
                && running(context) == null) { // a nested class shares the runtime of the class around it
            start(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isPerClass(context)) {
            start(context);
        } else if (running(context) == null) {
            throw new IllegalStateException("the tests of a class can share a runtime only if the extension exists"
                    + " before them; make the field with perClass() static");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!isPerClass(context)) {
            stop(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isPerClass(context)) {
            stop(context);
        }
    }

    private void start(ExtensionContext context) {
        RuntimeSetup runtime = RuntimeControl.inMemory();
        CloudRuntimesTest annotation = annotation(context);
        if (annotation != null) {
            configure(runtime, annotation);
        }
        if (setup != null) {
            setup.accept(runtime);
        }
        context.getStore(namespace).put(RuntimeControl.class, runtime.start());
    }

    private static void configure(RuntimeSetup runtime, CloudRuntimesTest annotation) {
        if (annotation.stores().length > 0) {
            runtime.stores(annotation.stores());
        }
        if (annotation.brokers().length > 0) {
            runtime.brokers(annotation.brokers());
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String option : annotation.options()) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "an option of @CloudRuntimesTest is name=value, not '" + option + "'");
            }
            options.computeIfAbsent(option.substring(0, equals), name -> new ArrayList<>())
                    .add(option.substring(equals + 1));
        }
        options.forEach((name, values) -> runtime.option(name, values.toArray(String[]::new)));
    }

    private void stop(ExtensionContext context) {
        RuntimeControl control = context.getStore(namespace).remove(RuntimeControl.class, RuntimeControl.class);
        if (control == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) { // the failure of the test itself is more useful
                control.checkFaultsUsed();
            }
        } finally {
            control.close();
        }
    }

    private @Nullable RuntimeControl running(ExtensionContext context) {
        return context.getStore(namespace).get(RuntimeControl.class, RuntimeControl.class);
    }

    private boolean isPerClass(ExtensionContext context) {
        CloudRuntimesTest annotation = annotation(context);
        return perClass || (annotation != null && annotation.perClass());
    }

    /** The annotation, if it registered this extension. */
    private @Nullable CloudRuntimesTest annotation(ExtensionContext context) {
        if (setup != null) {
            return null;
        }
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            CloudRuntimesTest found = AnnotationSupport.findAnnotation(type, CloudRuntimesTest.class)
                    .orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == CloudRuntimes.class
                || type == RuntimeControl.class
                || Operations.isService(type)
                || isProvided(type, running(context));
    }

    /** Whether a module provides a service that is not of the generated API. */
    private static boolean isProvided(Class<?> type, @Nullable RuntimeControl control) {
        return control != null && control.embedded().services().contains(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RuntimeControl control = running(context);
        if (control == null) {
            throw new ParameterResolutionException("there is no runtime yet for " + parameter.getDeclaringExecutable()
                    + ": each test has its own. Take it in a test or in a method with @BeforeEach or @AfterEach,"
                    + " or set perClass");
        }
        Class<?> type = parameter.getParameter().getType();
        if (type == RuntimeControl.class) {
            return control;
        }
        return type == CloudRuntimes.class
                ? control.runtimes()
                : control.runtimes().service(type);
    }
}
