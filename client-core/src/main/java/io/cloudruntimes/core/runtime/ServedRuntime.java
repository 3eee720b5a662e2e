package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.callback.RequestedStream;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.server.ServiceSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server side of a runtime: with it another runtime speaks the wires of this one, to clients that know only those. Found
 * through {@link java.util.ServiceLoader}.
 */
public interface ServedRuntime {
    /** The name of the runtime whose wires these are. */
    String name();

    /** How clients authenticate. */
    TokenHeader token();

    /** Its wires. */
    List<ServedWire> wires();

    /** The streams that the application behind the runtime gets by calls; none where the runtime calls none. */
    default List<ApplicationStream<?, ?, ?>> applicationStreams(ServiceSource services) {
        return List.of();
    }

    /** The streams that the application behind the runtime starts by requests and gets by calls. */
    default List<RequestedStream<?, ?>> requestedStreams(ServiceSource services) {
        return List.of();
    }

    /** How the runtime authenticates to the application; null if the runtime calls none. */
    default @Nullable TokenHeader applicationToken() {
        return null;
    }

    /** How errors are encoded. */
    ErrorResponseRules errors();
}
