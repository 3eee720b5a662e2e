// Generated from spec/openapi/boxes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.api;

import io.cloudruntimes.box.BoxConnector;
import io.cloudruntimes.box.BoxServer;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The runtimes whose own wires the API is bound to.
 */
@Generated("io.cloudruntimes.generator")
public final class BoundRuntimes {
    private BoundRuntimes() {
    }

    /**
     * What connects to each.
     */
    public static List<RuntimeConnector> connectors() {
        return List.of(new BoxConnector());
    }

    /**
     * What serves the wires of each.
     */
    public static List<ServedRuntime> servers() {
        return List.of(BoxServer.served());
    }
}
