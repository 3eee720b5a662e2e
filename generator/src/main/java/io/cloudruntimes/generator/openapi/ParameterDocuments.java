package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of a request: in its path, its query and its headers. */
final class ParameterDocuments {
    private final List<FieldMapping> slots;
    private final Map<String, String> names;
    private final Schemas schemas;

    /**
     * @param names what the parameters of the path are called, by the names of their inputs
     */
    ParameterDocuments(WireBinding.Http http, Map<String, String> names, Schemas schemas) {
        this.slots = http.requestMappings();
        this.names = names;
        this.schemas = schemas;
    }

    /** Those that have a name of their own. */
    List<Object> all() {
        List<Object> all = new ArrayList<>();
        for (FieldMapping slot : slots) {
            WireLocation place = slot.place();
            if (place instanceof WireLocation.Path path) {
                DocumentTree parameter = parameter(
                        "path",
                        names.getOrDefault(slot.field().name(), slot.field().name()),
                        slot);
                all.add((path.several() ? parameter.with("x-several-segments", true) : parameter).entries());
            } else if (place instanceof WireLocation.Query query) {
                all.add(parameter("query", query.name(), slot).entries());
            } else if (place instanceof WireLocation.Header header) {
                all.add(parameter("header", header.name(), slot).entries());
            }
        }
        return all;
    }

    private DocumentTree parameter(String in, String name, FieldMapping slot) {
        DocumentTree parameter = DocumentTree.of("name", name).with("in", in);
        if (slot.field().required()) {
            parameter.with("required", true);
        }
        return parameter
                .withText("description", slot.field().docs().description())
                .with("schema", schemas.value(slot, false));
    }

    /** Those of which there is one for each entry of a map. */
    List<Object> prefixes() {
        List<Object> all = new ArrayList<>();
        for (FieldMapping slot : slots) {
            if (slot.place() instanceof WireLocation.QueryPrefix prefix) {
                all.add(prefix("query", prefix.prefix(), slot));
            } else if (slot.place() instanceof WireLocation.HeaderPrefix prefix) {
                all.add(prefix("header", prefix.prefix(), slot));
            }
        }
        return all;
    }

    private static Object prefix(String in, String prefix, FieldMapping slot) {
        return DocumentTree.of("prefix", prefix)
                .with("in", in)
                .with("input", slot.field().name())
                .withText("description", slot.field().docs().description())
                .entries();
    }
}
