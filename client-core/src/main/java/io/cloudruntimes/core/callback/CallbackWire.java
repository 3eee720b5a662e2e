package io.cloudruntimes.core.callback;

import java.util.List;

/**
 * A wire on which the runtime is the caller, at the port of its application.
 *
 * @param name its name, for example {@code app}
 * @param portVariable the environment variable with the port; empty if there is none
 * @param tokenHeader the header in which the runtime says that it is the caller; empty if it does not
 * @param tokenVariable the environment variable with the token; empty if there is none
 * @param health the request that asks whether the application is well; empty if there is none
 * @param lists the requests that ask for what is open
 * @param unanswered requests that are answered 404 though a stream would take them
 */
public record CallbackWire(
        String name,
        String portVariable,
        String tokenHeader,
        String tokenVariable,
        String health,
        List<String> lists,
        List<String> unanswered) {
    public CallbackWire {
        lists = List.copyOf(lists);
        unanswered = List.copyOf(unanswered);
    }
}
