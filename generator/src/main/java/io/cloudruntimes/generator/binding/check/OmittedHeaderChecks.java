package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.location.ReservedHeaders;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.read.GrpcCallReader;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** That the headers that a request of gRPC must not have are such that it can do without. */
final class OmittedHeaderChecks {
    private static final String KEY = GrpcCallReader.OMITTED_HEADERS;
    private static final String RULE = "binding-headers";
    private static final String AUTHORITY = ":authority";
    private static final String NAME = "[a-z0-9!#$%&'*+.^_`|~-]+";

    private final RuntimeBinding binding;
    private final Problems problems;

    OmittedHeaderChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode node, WireBinding.Grpc grpc) {
        node.get(KEY).ifPresent(headers -> {
            if (headers.items().isEmpty()) {
                problems.add(headers, RULE, "'" + KEY + "' is a list of headers, at least one");
            }
            Set<String> seen = new HashSet<>();
            headers.items().forEach(header -> check(header, grpc, seen));
        });
    }

    private void check(SpecNode header, WireBinding.Grpc grpc, Set<String> seen) {
        String name = header.text();
        if (!name.equals(AUTHORITY) && !name.matches(NAME)) {
            problems.add(header, RULE, "'" + name + "' is neither the name of a header in lower case nor " + AUTHORITY);
        } else if (ReservedHeaders.isNeeded(name)) {
            problems.add(
                    header, RULE, "a request of gRPC cannot do without the header '" + name + "', or never has it");
        } else if (isSent(name, grpc)
                || grpc.client().sends().filter(it -> isSent(name, it)).isPresent()) {
            problems.add(header, RULE, "the header '" + name + "' is sent: it is the location of a value");
        } else if (!seen.add(name)) {
            problems.add(header, RULE, "'" + name + "' stands there twice");
        }
    }

    private boolean isSent(String name, WireBinding.Grpc grpc) {
        return binding.token().filter(it -> it.header().equalsIgnoreCase(name)).isPresent()
                || grpc.requestMappings().stream()
                        .anyMatch(it -> it.location() instanceof WireLocation.Header header
                                        && header.name().equalsIgnoreCase(name)
                                || it.location() instanceof WireLocation.HeaderPrefix prefix
                                        && name.startsWith(prefix.prefix().toLowerCase(Locale.ROOT)));
    }
}
