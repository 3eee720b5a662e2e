package io.cloudruntimes.generator.model;

import java.util.List;

/**
 * A service: what one tag of the OpenAPI document gathers.
 *
 * @param name the tag, for example {@code StateService}
 * @param packageName the last part of the Java package, for example {@code state}
 * @param docs the tag's description
 * @param operations the request-response operations, in the order of the documents
 * @param streams what arrives by itself, in the order of the documents
 * @param source where the tag stands
 */
public record Service(
        String name, String packageName, Docs docs, List<Operation> operations, List<Stream> streams, Source source) {
    public Service {
        operations = List.copyOf(operations);
        streams = List.copyOf(streams);
    }
}
