package io.cloudruntimes.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * The whole API.
 *
 * @param title the title of the document that all services share
 * @param version the version of that document
 * @param services the services in the order of their documents
 * @param types the named types in the order of their names
 * @param errorCodes the codes of errors, which are not emitted: the runtime library has an exception for each
 * @param source the document that all services share
 */
public record ApiModel(
        String title,
        String version,
        List<Service> services,
        List<TypeDef> types,
        TypeDef.EnumType errorCodes,
        Source source) {
    public ApiModel {
        services = List.copyOf(services);
        types = List.copyOf(types);
    }

    /** The named type, which must exist: references are checked before a model is built. */
    public TypeDef type(String name) {
        return findType(name).orElseThrow(() -> new IllegalArgumentException("no type named " + name));
    }

    public Optional<TypeDef> findType(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
