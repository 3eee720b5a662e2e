package io.cloudruntimes.generator.binding.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.poet.BoxRuntime;
import io.cloudruntimes.generator.poet.MillApi;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server side asks for the constants that tell operations apart, and for no others. */
class DistinguishingConstantsTest {
    private static List<String> of(GenerationPlan plan, String operation, String wire, String type) {
        RuntimeBinding runtime = plan.wired().get(0);
        WireBinding binding = ((OperationBinding.Bound)
                        Objects.requireNonNull(runtime.operations().get(operation)))
                .wires().stream()
                        .filter(it -> it.wire().equals(wire))
                        .filter(it -> type.isEmpty()
                                || it.rules().form().orElseThrow().types().contains(type))
                        .findFirst()
                        .orElseThrow();
        return DistinguishingConstants.of(runtime, binding).stream()
                .map(it -> it.field().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "putItem, http, box.disk, json operation",
        "putItem, http, box.cloud, json operation",
        "putItem, grpc, box.disk, 4",
        "putItem, grpc, box.cloud, 4",
    })
    void whatIsAnInputOfTheGenericOperationTellsItFromThat(
            String operation, String wire, String type, String constant) {
        assertThat(of(BoxRuntime.plan(), operation, wire, type)).containsExactly(constant);
    }

    @Test
    void anOperationAloneOnItsRequestNeedsNone() {
        assertThat(of(MillApi.plan(), "grind", "grpc", "")).isEmpty();
        assertThat(of(MillApi.plan(), "discardSack", "grpc", "")).isEmpty();
    }
}
