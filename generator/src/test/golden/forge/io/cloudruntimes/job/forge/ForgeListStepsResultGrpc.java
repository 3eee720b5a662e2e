// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.job.Step;
import io.cloudruntimes.job.Steps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link Steps} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class ForgeListStepsResultGrpc {
    private ForgeListStepsResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Steps value) {
        if (!value.steps().isEmpty()) {
            out.each(value.steps(), (to, element) -> to.message(1, element, ForgeStepGrpc::write));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Steps.Builder builder) throws IOException {
        List<Step> stepsRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> stepsRead.add(in.message(ForgeStepGrpc::read, Step.builder()).build());
                default -> in.skip();
            }
        }
        builder.steps(stepsRead);
    }
}
