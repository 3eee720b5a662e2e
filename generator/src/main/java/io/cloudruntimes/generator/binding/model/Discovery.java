package io.cloudruntimes.generator.binding.model;

import java.util.List;
import java.util.Optional;

/** How the runtime learns what is open, before it calls. */
public sealed interface Discovery {
    /** The request with which it asks; a template where it asks for each name. */
    RequestTarget request();

    /**
     * The runtime asks once for the list of what is open.
     *
     * @param route the member of an element that holds the path of the call
     */
    record RouteList(RequestTarget request, String route) implements Discovery {}

    /**
     * The runtime asks for each name, with the path that it will call; a name without a handler gets the response 404.
     *
     * @param status the status of the response for a name that is handled
     * @param served how the server side of the wire asks; empty where it does not call applications for the stream
     */
    record NameProbe(RequestTarget request, int status, Optional<ServedProbe> served) implements Discovery {}

    /**
     * How the server side asks for each name.
     *
     * @param capability that of the components whose names it asks for
     * @param otherStatuses the statuses that mean that a name is handled, beside those of success
     */
    record ServedProbe(String capability, List<Integer> otherStatuses) {
        public ServedProbe {
            otherStatuses = List.copyOf(otherStatuses);
        }
    }
}
