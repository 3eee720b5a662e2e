package io.cloudruntimes.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * Does the work and compares its outcome, a text or the code of an error, with the expected or the listed one. Nothing needs to
     * be listed for what the runtime says that it does not support.
     */
    static void check(Target target, String store, String aCase, Object expected, Callable<?> work) {
        check(target.name(), store, aCase, expected, work, error -> isDeclared(target, error));
    }

    /** The same for a runtime by its name, which must support all that the work does. */
    static void check(String runtime, String store, String aCase, Object expected, Callable<?> work) {
        check(runtime, store, aCase, expected, work, error -> false);
    }

    private static void check(
            String runtime,
            String store,
            String aCase,
            Object expected,
            Callable<?> work,
            Predicate<UnsupportedByRuntimeException> isDeclared) {
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
            if (listed.isEmpty()
                    && e instanceof UnsupportedByRuntimeException unsupported
                    && isDeclared.test(unsupported)) {
                return;
            }
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

    /** Whether the error gives the reason of an operation's row in the capabilities, or of an input in the binding document. */
    private static boolean isDeclared(Target target, UnsupportedByRuntimeException error) {
        boolean operation = target.capabilities().rows().stream()
                .filter(row -> !row.supported())
                .anyMatch(row -> error.getMessage().contains(row.operation().name())
                        && error.getMessage().contains(row.reason()));
        return operation
                || refusals(target)
                        .anyMatch(refusal -> error.reason().contains("'" + refusal.input() + "'")
                                && error.reason().contains(refusal.reason()));
    }

    private static Stream<Refusal> refusals(Target target) {
        RuntimeBinding binding = target.binding();
        return binding == null
                ? Stream.of()
                : binding.operations().values().stream()
                        .filter(OperationBinding.Bound.class::isInstance)
                        .flatMap(bound -> ((OperationBinding.Bound) bound).wires().stream())
                        .flatMap(wire -> wire.refused().stream());
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
