package io.cloudruntimes.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a runtime does otherwise than the API says, with the reason; the first entry that fits a case counts. */
final class Divergences {
    private static final List<Entry> ENTRIES = read();

    private Divergences() {}

    /** One entry; no stores are any, and of several outcomes each time one comes. */
    private record Entry(List<String> cases, List<String> runtimes, List<String> stores, List<String> outcomes) {
        boolean fits(String aCase, String runtime, String store) {
            return cases.contains(aCase) && runtimes.contains(runtime) && (stores.isEmpty() || stores.contains(store));
        }
    }

    /** Does the work and compares what came of it, a text or the code of an error, with what must, or what is listed. */
    static void check(Target target, String store, String aCase, Object expected, Callable<?> work) {
        check(target.name(), store, aCase, expected, work);
    }

    /** The same for a runtime by its name. */
    static void check(String runtime, String store, String aCase, Object expected, Callable<?> work) {
        List<String> listed = ENTRIES.stream()
                .filter(entry -> entry.fits(aCase, runtime, store))
                .map(Entry::outcomes)
                .findFirst()
                .orElse(List.of());
        String observed;
        String detail = "";
        try {
            observed = Objects.toString(work.call());
        } catch (CloudRuntimesException e) {
            observed = e.code().value();
            detail = e.getMessage();
        } catch (Exception e) {
            throw new AssertionError(aCase + " on " + runtime + ", " + store, e);
        }
        assertThat(observed)
                .as(
                        "%s on %s, %s%s %s",
                        aCase, runtime, store, listed.isEmpty() ? "" : " (listed in divergences.yaml)", detail)
                .isIn(listed.isEmpty() ? List.of(expected.toString()) : listed);
    }

    @SuppressWarnings("unchecked")
    private static List<Entry> read() {
        try (InputStream in = Divergences.class.getResourceAsStream("/conformance/divergences.yaml")) {
            List<Map<String, Object>> list =
                    (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return list.stream()
                    .map(entry -> {
                        part(entry, "reason");
                        return new Entry(
                                (List<String>) part(entry, "cases"),
                                (List<String>) part(entry, "runtimes"),
                                (List<String>) entry.getOrDefault("stores", List.of()),
                                outcomes(part(entry, "outcome")));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> outcomes(Object outcome) {
        List<?> all = outcome instanceof List<?> several ? several : List.of(outcome);
        return all.stream().map(Object::toString).toList();
    }

    private static Object part(Map<String, Object> entry, String name) {
        return Objects.requireNonNull(entry.get(name), () -> "no " + name + " in " + entry);
    }
}
