package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.contract.sidecar.RuntimeStarter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A real runtime that the suite can start, as {@code conformance/targets/NAME.yaml} describes it.
 *
 * @param starter starts it
 * @param stores the names of its state stores
 * @param brokers the names of its brokers
 */
record RealTarget(RuntimeStarter starter, List<String> stores, List<String> brokers) {
    /** The real runtime of a binding document; empty if the suite can start none. */
    static Optional<RealTarget> of(String runtime) {
        String file = "/conformance/targets/" + runtime + ".yaml";
        try (InputStream in = RealTarget.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(read(file, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static RealTarget read(String file, InputStream in) {
        Map<String, Object> target =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        return new RealTarget(
                starter((String) member(file, target, "started-by")),
                (List<String>) member(file, target, "stores"),
                (List<String>) member(file, target, "brokers"));
    }

    private static Object member(String file, Map<String, Object> target, String name) {
        return Objects.requireNonNull(target.get(name), () -> file + " has no " + name);
    }

    private static RuntimeStarter starter(String type) {
        try {
            return (RuntimeStarter) Class.forName(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type, e);
        }
    }
}
