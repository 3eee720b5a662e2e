package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.ReservedHeaders;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** That a value is in a header that can hold it: not in one of the protocol, nor in the one of the runtime's token. */
public final class HeaderChecks {
    private static final String RULE = "binding-headers";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final RuntimeBinding binding;
    private final Problems problems;

    public HeaderChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    /** Whether a text can be the name of a header. */
    public static boolean isHeader(String name) {
        return NAME.matcher(name).matches();
    }

    void check(MessageMappings message) {
        for (FieldMapping mapping : message.mappings()) {
            mapping.locations().forEach(it -> check(message.at(mapping), message.wire(), it.location()));
        }
    }

    /** A location on a wire, which may be a header. */
    public void check(SpecNode at, Wire wire, WireLocation location) {
        boolean grpc = wire.protocol() == Wire.Protocol.GRPC;
        if (location instanceof WireLocation.Header header) {
            check(at, wire, header.name(), ReservedHeaders.reason(header.name(), grpc), "header");
        } else if (location instanceof WireLocation.HeaderPrefix prefix) {
            check(at, wire, prefix.prefix(), ReservedHeaders.reasonOfPrefix(prefix.prefix(), grpc), "prefix");
        }
    }

    private void check(SpecNode at, Wire wire, String name, String reserved, String what) {
        if (!isHeader(name)) {
            problems.add(at, RULE, "'" + name + "' is not the name of a header");
        } else if (!reserved.isEmpty()) {
            problems.add(
                    at, RULE, "the " + what + " '" + name + "' cannot hold a value: " + reserved + "; use another one");
        } else if (tokenHeader(wire).filter(name::equalsIgnoreCase).isPresent()) {
            problems.add(
                    at, RULE, "the header '" + name + "' is that of the token, which it would replace or give away");
        }
    }

    private Optional<String> tokenHeader(Wire wire) {
        return wire.callbacks()
                .map(Wire.Callbacks::token)
                .orElse(binding.token())
                .map(RuntimeBinding.Token::header);
    }
}
