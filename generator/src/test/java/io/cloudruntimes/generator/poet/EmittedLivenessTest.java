package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.poet.runtime.RuntimeSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The client of a runtime notices a dead stream in the way that the binding states for each wire. */
class EmittedLivenessTest {
    private static Map<String, String> wires(List<Wire> wires) {
        return wires.stream()
                .filter(wire -> wire.callbacks().isEmpty())
                .collect(Collectors.toMap(
                        Wire::name, wire -> RuntimeSpec.wire(wire).toString()));
    }

    @Test
    void eachWireSaysHowItsStreamsNoticeALoss() {
        Map<String, String> wires = wires(GaleRuntime.plan().bindings().get(0).wires());

        String liveness = ".liveness(io.cloudruntimes.core.http.transport.StreamLiveness";
        assertThat(wires.get("grpc")).contains(liveness + ".ping(20))");
        assertThat(wires.get("side")).contains(liveness + ".call(\"gale.v1.Side/Ping\", 60))");
        assertThat(wires(AcmeRuntime.plan().bindings().get(0).wires()).get("grpc"))
                .contains(liveness + ".NONE)");
    }
}
