package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which method of gRPC is called, and how.
 *
 * @param wireService the service of the methods that name none
 */
record GrpcMethodReader(Problems problems, Optional<String> wireService) {
    private static final String RULE = OperationMappings.RULE;
    private static final Pattern METHOD =
            Pattern.compile("(?:(?<service>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)/)?(?<name>[A-Za-z_]\\w*)");

    /** The method of a call: {@code Method} of the wire's service, or {@code pkg.Service/Method}. */
    GrpcMethod method(SpecNode call) {
        return call.get("method").map(this::read).orElse(new GrpcMethod("", ""));
    }

    /** The method that a text names. */
    GrpcMethod read(SpecNode node) {
        Matcher method = METHOD.matcher(node.text());
        if (!method.matches()) {
            problems.add(node, RULE, "'" + node.text() + "' is not a method of gRPC, as Method or pkg.Service/Method");
            return new GrpcMethod("", "");
        }
        Optional<String> service = Optional.ofNullable(method.group("service")).or(() -> wireService);
        if (service.isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    "'" + node.text() + "' has no service: the wire names none, so write pkg.Service/Method");
        }
        return new GrpcMethod(service.orElse(""), method.group("name"));
    }

    /** The kind of a call, of those that are allowed. */
    CallKind kind(SpecNode call, CallKind otherwise, List<CallKind> allowed) {
        Optional<SpecNode> kind = call.get("kind");
        if (kind.isEmpty()) {
            return otherwise;
        }
        for (CallKind each : allowed) {
            if (each.toString().equals(kind.get().text())) {
                return each;
            }
        }
        problems.add(kind.get(), RULE, "'" + kind.get().text() + "' is not a kind of call, which are " + allowed);
        return otherwise;
    }
}
