package io.cloudruntimes;

/** An event that the serializer cannot turn into the type of the handler. */
final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Throwable unreadable;

    UnreadableEventException(Throwable unreadable) {
        super(unreadable);
        this.unreadable = unreadable;
    }

    @Override
    public synchronized Throwable getCause() {
        return unreadable;
    }
}
