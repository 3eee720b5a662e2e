package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.runtime.RuntimeComponent;
import io.cloudruntimes.runtime.RuntimeMetadata;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each runtime says of itself. */
class RuntimeConformanceTest {
    static Stream<Target> targets() {
        return Target.all().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void health(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            check(target, "", "ready", "UP", () -> {
                runtime.runtime().waitUntilReady(Duration.ofSeconds(20));
                return runtime.runtime().health().status();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void metadata(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            String store = target.stores().get(0);
            runtime.state(store).save("metadata", 1);
            check(target, "", "metadata", "named, versioned, with its components", () -> {
                RuntimeMetadata metadata = runtime.runtime().metadata();
                return (metadata.runtime().isEmpty() ? "" : "named")
                        + (metadata.version().isPresent() ? ", versioned" : "")
                        + (metadata.components().stream()
                                        .map(RuntimeComponent::name)
                                        .anyMatch(store::equals)
                                ? ", with its components"
                                : "");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void capabilities(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Capabilities capabilities = runtime.capabilities();
            assertThat(capabilities.rows())
                    .extracting(Capabilities.Row::operation)
                    .containsExactlyInAnyOrderElementsOf(ApiOperations.ALL);
            assertThat(capabilities.rows())
                    .filteredOn(row -> !row.supported())
                    .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
        }
    }
}
