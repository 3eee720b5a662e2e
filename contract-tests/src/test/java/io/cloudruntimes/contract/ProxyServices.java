package io.cloudruntimes.contract;

import io.cloudruntimes.core.server.ServiceSource;
import java.lang.reflect.Proxy;

/** Services of which a test answers each call. */
final class ProxyServices implements ServiceSource {
    private final Answers answers;

    /** Answers the calls of every service. */
    interface Answers {
        /**
         * @param arguments the request, and what follows it: the options of a call, the listener of a stream
         */
        Object answer(Object... arguments) throws Throwable;
    }

    ProxyServices(Answers answers) {
        this.answers = answers;
    }

    @Override
    public <S> S service(Class<S> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.answer(arguments)));
    }
}
