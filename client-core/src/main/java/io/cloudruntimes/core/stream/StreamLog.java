package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.http.HttpRequest;

/** What streams log: that a listener failed, that a reply did not arrive. Never the event. */
final class StreamLog {
    private static final System.Logger LOG = System.getLogger("io.cloudruntimes.stream");

    private StreamLog() {}

    static void failed(HttpRequest stream, Throwable failure) {
        LOG.log(
                System.Logger.Level.WARNING,
                stream.operation().name() + " (" + stream.resource().resource()
                        + "): the listener failed; the client sends the reply that the API defines for a failure",
                failure);
    }

    static void unreadable(HttpRequest stream, Throwable failure) {
        LOG.log(
                System.Logger.Level.WARNING,
                stream.operation().name() + " (" + stream.resource().resource()
                        + "): an event cannot be read; the client sends the reply that the API defines for a failure",
                failure);
    }

    static void notAnswered(HttpRequest stream, Throwable failure) {
        LOG.log(
                System.Logger.Level.DEBUG,
                stream.operation().name() + " (" + stream.resource().resource()
                        + "): a reply did not arrive; the event comes again",
                failure);
    }
}
