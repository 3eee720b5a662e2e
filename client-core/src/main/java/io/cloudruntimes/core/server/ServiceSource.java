package io.cloudruntimes.core.server;

import java.util.List;
import java.util.Optional;

/** Gives the implementation of each service to be served. */
public interface ServiceSource {
    /** The implementation of a generated interface. */
    <S> S service(Class<S> type);

    /** The type of a component, for example {@code bindings.aws.s3}, by its name; empty if there is none of that name. */
    default Optional<String> componentType(String name) {
        return Optional.empty();
    }

    /** The names of the components that there are now and that have a capability, for example {@code INPUT_BINDING}. */
    default List<String> componentsWith(String capability) {
        return List.of();
    }
}
