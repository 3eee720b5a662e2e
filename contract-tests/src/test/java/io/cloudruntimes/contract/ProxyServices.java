package io.cloudruntimes.contract;

import io.cloudruntimes.core.server.ServiceSource;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;

/** Services of which a test answers each call. */
final class ProxyServices implements ServiceSource {
    private final Answers answers;
    private final Function<String, Optional<String>> componentTypes;

    /** Answers the calls of every service. */
    interface Answers {
        /**
         * @param arguments the request, and what follows it: the options of a call, the listener of a stream
         */
        Object answer(Object... arguments) throws Throwable;
    }

    ProxyServices(Answers answers) {
        this(answers, name -> Optional.empty());
    }

    /**
     * @param componentTypes the type of a component by its name; empty if there is none
     */
    ProxyServices(Answers answers, Function<String, Optional<String>> componentTypes) {
        this.answers = answers;
        this.componentTypes = componentTypes;
    }

    @Override
    public Optional<String> componentType(String name) {
        return componentTypes.apply(name);
    }

    @Override
    public <S> S service(Class<S> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.answer(arguments)));
    }
}
