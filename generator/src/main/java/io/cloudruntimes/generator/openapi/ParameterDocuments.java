package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of a request: in its path, its query and its headers. */
final class ParameterDocuments {
    private final List<FieldMapping> mappings;
    private final Map<String, String> names;
    private final Schemas schemas;

    /**
     * @param names what the parameters of the path are called, by the names of their inputs
     */
    ParameterDocuments(WireBinding.Http http, Map<String, String> names, Schemas schemas) {
        this.mappings = http.requestMappings();
        this.names = names;
        this.schemas = schemas;
    }

    /** Those that have a name of their own. */
    List<Object> all() {
        List<Object> all = new ArrayList<>();
        for (FieldMapping mapping : mappings) {
            WireLocation location = mapping.location();
            if (location instanceof WireLocation.Path path) {
                DocumentTree parameter = parameter(
                        "path",
                        names.getOrDefault(
                                mapping.field().name(), mapping.field().name()),
                        mapping);
                all.add((path.several() ? parameter.with("x-several-segments", true) : parameter).entries());
            } else if (location instanceof WireLocation.Query query) {
                all.add(parameter("query", query.name(), mapping).entries());
            } else if (location instanceof WireLocation.Header header) {
                all.add(parameter("header", header.name(), mapping).entries());
            }
        }
        return all;
    }

    private DocumentTree parameter(String in, String name, FieldMapping mapping) {
        DocumentTree parameter = DocumentTree.of("name", name).with("in", in);
        if (mapping.field().required()) {
            parameter.with("required", true);
        }
        return parameter
                .withText("description", mapping.field().docs().description())
                .with("schema", schemas.value(mapping, false));
    }

    /** Those of which there is one for each entry of a map. */
    List<Object> prefixes() {
        List<Object> all = new ArrayList<>();
        for (FieldMapping mapping : mappings) {
            if (mapping.location() instanceof WireLocation.QueryPrefix prefix) {
                all.add(prefix("query", prefix.prefix(), mapping));
            } else if (mapping.location() instanceof WireLocation.HeaderPrefix prefix) {
                all.add(prefix("header", prefix.prefix(), mapping));
            }
        }
        return all;
    }

    private static Object prefix(String in, String prefix, FieldMapping mapping) {
        return DocumentTree.of("prefix", prefix)
                .with("in", in)
                .with("input", mapping.field().name())
                .withText("description", mapping.field().docs().description())
                .entries();
    }
}
