package io.cloudruntimes.generator.poet.json;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import java.util.List;
import java.util.Optional;

/** What both sides of a JSON message take from its layout. */
final class JsonLayout {
    private JsonLayout() {}

    /** The end of the name of the methods for an object inside: {@code Options}. */
    static String name(String prefix, String key) {
        return prefix + JavaNames.type(key);
    }

    /** The mapping that is the whole body, if one is. */
    static Optional<FieldMapping> whole(List<FieldMapping> mappings) {
        return mappings.stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Json location
                        && location.path().isEmpty())
                .findFirst();
    }

    /** The type of the elements of a list. */
    static TypeRef.Named element(FieldMapping mapping) {
        return (TypeRef.Named) ((TypeRef.ListOf) mapping.field().type()).element();
    }
}
