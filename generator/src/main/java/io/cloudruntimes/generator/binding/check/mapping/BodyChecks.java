package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.LocationText;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.spec.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** That nothing is in the body of a message that has none: the request of a GET, or a response with the status 204. */
final class BodyChecks {
    private static final String RULE = "binding-location";

    private final Problems problems;

    BodyChecks(Problems problems) {
        this.problems = problems;
    }

    void check(MessageMappings message) {
        List<FieldMapping> inBody = message.mappings().stream()
                .flatMap(FieldMapping::locations)
                .filter(it -> isInBody(it.location(), message.kind()))
                .toList();
        if (message.noBody().isPresent() && !inBody.isEmpty()) {
            problems.add(
                    message.at(inBody.get(0)),
                    RULE,
                    inBody.stream().map(it -> "'" + it.field().name() + "'").collect(Collectors.joining(" and "))
                            + " cannot travel at '"
                            + LocationText.of(inBody.get(0).location()) + "': "
                            + message.noBody().get());
        }
    }

    /** A payload that is read from a response without a body is empty. */
    private static boolean isInBody(WireLocation location, MessageMappings.Kind kind) {
        return location instanceof WireLocation.Json
                || location instanceof WireLocation.JsonRest
                || location instanceof WireLocation.CloudEventData
                || kind != MessageMappings.Kind.RESPONSE
                        && (location instanceof WireLocation.Payload || location instanceof WireLocation.ContentType);
    }
}
