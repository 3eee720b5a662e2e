package io.cloudruntimes.generator.binding.model;

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
     */
    record NameProbe(RequestTarget request, int status) implements Discovery {}
}
