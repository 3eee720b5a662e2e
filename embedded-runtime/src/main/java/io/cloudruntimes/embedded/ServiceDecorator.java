package io.cloudruntimes.embedded;

/** Decorates the services of an embedded runtime. All callers, in process and over a wire, call the decorated services. */
public interface ServiceDecorator {
    /** Leaves the services as they are. */
    ServiceDecorator NONE = new ServiceDecorator() {
        @Override
        public <S> S decorate(Class<S> type, S service) {
            return service;
        }
    };

    /**
     * Returns what callers get instead of a service. The runtime calls this once for each service.
     *
     * @param type the generated interface
     * @param service the service of the runtime
     */
    <S> S decorate(Class<S> type, S service);
}
