package io.cloudruntimes.embedded;

/** Stands between callers, in process or over a wire, and the services of an embedded runtime. */
public interface ServiceDecorator {
    /** None: callers get the services themselves. */
    ServiceDecorator NONE = new ServiceDecorator() {
        @Override
        public <S> S decorate(Class<S> type, S service) {
            return service;
        }
    };

    /**
     * What callers get in place of a service; asked once for each.
     *
     * @param type the generated interface
     * @param service what the runtime has
     */
    <S> S decorate(Class<S> type, S service);
}
