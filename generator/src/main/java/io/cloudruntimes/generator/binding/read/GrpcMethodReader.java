package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a method of gRPC: {@code Method} of the wire's service, or {@code pkg.Service/Method}. */
final class GrpcMethodReader {
    private static final Pattern METHOD =
            Pattern.compile("(?:(?<service>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)/)?(?<name>[A-Za-z_]\\w*)");

    private GrpcMethodReader() {}

    static GrpcMethod read(Problems problems, SpecNode node, Optional<String> wireService) {
        Matcher method = METHOD.matcher(node.text());
        if (!method.matches()) {
            problems.add(
                    node,
                    OperationMappings.RULE,
                    "'" + node.text() + "' is not a method of gRPC, as Method or pkg.Service/Method");
            return new GrpcMethod("", "");
        }
        Optional<String> service = Optional.ofNullable(method.group("service")).or(() -> wireService);
        if (service.isEmpty()) {
            problems.add(
                    node,
                    OperationMappings.RULE,
                    "'" + node.text() + "' has no service: the wire names none, so write pkg.Service/Method");
        }
        return new GrpcMethod(service.orElse(""), method.group("name"));
    }
}
