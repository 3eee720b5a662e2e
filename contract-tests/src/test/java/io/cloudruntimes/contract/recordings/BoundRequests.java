package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonObject;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests that the binding of a runtime sends on a wire. */
final class BoundRequests {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\+?)[^}]*}");

    private final List<WireBinding> operations;

    private BoundRequests(List<WireBinding> operations) {
        this.operations = operations;
    }

    /** Those of a runtime on one of its wires. */
    static BoundRequests of(RuntimeBinding binding, Wire wire) {
        return new BoundRequests(binding.operations().values().stream()
                .filter(OperationBinding.Bound.class::isInstance)
                .flatMap(bound -> ((OperationBinding.Bound) bound).clientWires().stream())
                .filter(it -> it.wire().equals(wire.name()))
                .filter(it -> !(it instanceof WireBinding.UnsupportedForm)) // nothing is sent
                .toList());
    }

    /** Whether an operation or stream sends the request of a recording. */
    boolean include(JsonObject recording) {
        return operations.stream().anyMatch(operation -> sends(operation, recording));
    }

    private static boolean sends(WireBinding operation, JsonObject recording) {
        if (operation instanceof WireBinding.HttpRequestBinding http) {
            JsonObject request = recording.getAsJsonObject("request");
            boolean anyVerb = http.inputs().stream().anyMatch(input -> input.location() instanceof WireLocation.Verb);
            return (anyVerb || http.verb().equals(request.get("method").getAsString()))
                    && template(http.path())
                            .matcher(request.get("path").getAsString().split("\\?", 2)[0])
                            .matches();
        }
        if (operation instanceof WireBinding.Grpc grpc) {
            return isMethod(grpc.method(), recording);
        }
        if (operation instanceof WireBinding.GrpcStream stream) {
            return isMethod(stream.method(), recording);
        }
        throw new IllegalArgumentException("no request is known of " + operation);
    }

    private static boolean isMethod(GrpcMethod method, JsonObject recording) {
        return recording.get("method").getAsString().equals("/" + method);
    }

    /** A parameter with a plus takes the slashes too. */
    private static Pattern template(String path) {
        StringBuilder pattern = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        int end = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(path.substring(end, parameter.start())))
                    .append(parameter.group(1).isEmpty() ? "[^/]*" : ".*");
            end = parameter.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(end))).toString());
    }
}
