package io.cloudruntimes.generator.spec;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * The keys that each part may have: the portable subset of OpenAPI 3.0 and AsyncAPI 3.0, and our own {@code x-} keys.
 * A key that is not here is a spelling mistake or outside the subset.
 */
final class Vocabulary {
    private static final ValueShape TEXT = new ValueShape.Scalar(SpecNode.Kind.TEXT);
    private static final ValueShape INTEGER = new ValueShape.Scalar(SpecNode.Kind.INTEGER);
    private static final ValueShape BOOLEAN = new ValueShape.Scalar(SpecNode.Kind.BOOLEAN);
    private static final ValueShape ANY = new ValueShape.Any();
    private static final ValueShape TEXTS = new ValueShape.ListOf(TEXT);

    private static final Map<DocumentPart, Map<String, ValueShape>> KEYS = keys();

    private Vocabulary() {}

    static Map<String, ValueShape> of(DocumentPart part) {
        return KEYS.getOrDefault(part, Map.of());
    }

    private static Map<DocumentPart, Map<String, ValueShape>> keys() {
        Map<DocumentPart, Map<String, ValueShape>> keys = new EnumMap<>(DocumentPart.class);
        addOpenApi(keys);
        addRequestsAndResponses(keys);
        addSchemas(keys);
        addAsyncApi(keys);
        return keys;
    }

    private static void addOpenApi(Map<DocumentPart, Map<String, ValueShape>> keys) {
        keys.put(
                DocumentPart.OPENAPI,
                map(
                        entry("openapi", TEXT),
                        entry("info", new ValueShape.Of(DocumentPart.INFO)),
                        entry("servers", new ValueShape.ListOf(new ValueShape.Of(DocumentPart.SERVER))),
                        entry("security", ANY),
                        entry("tags", new ValueShape.ListOf(new ValueShape.Of(DocumentPart.TAG))),
                        entry("paths", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.PATH_ITEM))),
                        entry("components", new ValueShape.Of(DocumentPart.COMPONENTS))));
        keys.put(
                DocumentPart.INFO,
                map(
                        entry("title", TEXT),
                        entry("version", TEXT),
                        entry("description", TEXT),
                        entry("license", new ValueShape.Of(DocumentPart.LICENSE))));
        keys.put(DocumentPart.LICENSE, map(entry("name", TEXT), entry("url", TEXT)));
        keys.put(DocumentPart.SERVER, map(entry("url", TEXT), entry("description", TEXT)));
        keys.put(DocumentPart.TAG, map(entry("name", TEXT), entry("description", TEXT), entry("x-package", TEXT)));
        keys.put(
                DocumentPart.COMPONENTS,
                map(
                        entry("schemas", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.NAMED_SCHEMA))),
                        entry("parameters", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.PARAMETER))),
                        entry("responses", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.RESPONSE))),
                        entry("headers", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.HEADER))),
                        entry(
                                "requestBodies",
                                new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.REQUEST_BODY))),
                        entry(
                                "securitySchemes",
                                new ValueShape.MapOf(new ValueShape.Of(DocumentPart.SECURITY_SCHEME)))));
        keys.put(
                DocumentPart.SECURITY_SCHEME,
                map(entry("type", TEXT), entry("scheme", TEXT), entry("description", TEXT)));
    }

    private static void addRequestsAndResponses(Map<DocumentPart, Map<String, ValueShape>> keys) {
        Map<String, ValueShape> verbs = new LinkedHashMap<>();
        ModelBuilder.VERBS.forEach(verb -> verbs.put(verb, new ValueShape.Of(DocumentPart.OPERATION)));
        keys.put(DocumentPart.PATH_ITEM, verbs);
        keys.put(
                DocumentPart.OPERATION,
                map(
                        entry("operationId", TEXT),
                        entry("x-method", TEXT),
                        entry("x-maturity", TEXT),
                        entry("x-safe", BOOLEAN),
                        entry("x-codes", TEXTS),
                        entry("tags", TEXTS),
                        entry("summary", TEXT),
                        entry("description", TEXT),
                        entry("deprecated", BOOLEAN),
                        entry("x-deprecated", TEXT),
                        entry("parameters", new ValueShape.ListOf(new ValueShape.OrReference(DocumentPart.PARAMETER))),
                        entry("requestBody", new ValueShape.OrReference(DocumentPart.REQUEST_BODY)),
                        entry("responses", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.RESPONSE)))));
        keys.put(
                DocumentPart.PARAMETER,
                map(
                        entry("name", TEXT),
                        entry("in", TEXT),
                        entry("required", BOOLEAN),
                        entry("description", TEXT),
                        entry("deprecated", BOOLEAN),
                        entry("x-deprecated", TEXT),
                        entry("schema", new ValueShape.OrReference(DocumentPart.VALUE)),
                        entry("style", TEXT),
                        entry("explode", BOOLEAN),
                        entry("example", ANY),
                        entry("x-map", BOOLEAN),
                        entry("x-sensitive", BOOLEAN),
                        entry("x-unit", TEXT)));
        ValueShape content = new ValueShape.MapOf(new ValueShape.Of(DocumentPart.MEDIA));
        keys.put(
                DocumentPart.REQUEST_BODY,
                map(
                        entry("required", BOOLEAN),
                        entry("description", TEXT),
                        entry("x-property", TEXT),
                        entry("x-content-type", TEXT),
                        entry("x-sensitive", BOOLEAN),
                        entry("content", content)));
        keys.put(
                DocumentPart.MEDIA,
                map(
                        entry("schema", new ValueShape.OrReference(DocumentPart.VALUE)),
                        entry("x-property", TEXT),
                        entry("x-streamed", BOOLEAN),
                        entry("example", ANY)));
        keys.put(
                DocumentPart.RESPONSE,
                map(
                        entry("description", TEXT),
                        entry("headers", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.HEADER))),
                        entry("content", content),
                        entry("x-result", TEXT),
                        entry("x-content-type", TEXT),
                        entry("x-outcome", TEXT)));
        keys.put(
                DocumentPart.HEADER,
                map(
                        entry("description", TEXT),
                        entry("required", BOOLEAN),
                        entry("schema", new ValueShape.OrReference(DocumentPart.VALUE)),
                        entry("example", ANY),
                        entry("x-property", TEXT),
                        entry("x-sensitive", BOOLEAN),
                        entry("x-map", BOOLEAN)));
    }

    private static void addSchemas(Map<DocumentPart, Map<String, ValueShape>> keys) {
        Map<String, ValueShape> schema = map(
                entry("type", TEXT),
                entry("format", TEXT),
                entry("description", TEXT),
                entry("deprecated", BOOLEAN),
                entry("x-deprecated", TEXT),
                entry("example", ANY),
                entry("enum", new ValueShape.ListOf(ANY)),
                entry("required", TEXTS),
                entry("properties", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.PROPERTY))),
                entry(
                        "additionalProperties",
                        new ValueShape.BooleanOr(new ValueShape.OrReference(DocumentPart.MAP_VALUE))),
                entry("items", new ValueShape.OrReference(DocumentPart.ELEMENT)),
                entry("minLength", INTEGER),
                entry("maxLength", INTEGER),
                entry("pattern", TEXT),
                entry("minimum", INTEGER),
                entry("maximum", INTEGER),
                entry("minItems", INTEGER),
                entry("maxItems", INTEGER),
                entry("x-max-bytes", INTEGER),
                entry("x-unit", TEXT),
                entry("x-enum-descriptions", TEXTS),
                entry("x-http-status", new ValueShape.MapOf(INTEGER)),
                entry("x-union", BOOLEAN),
                entry("x-always-true", BOOLEAN),
                entry("x-sensitive", BOOLEAN),
                entry("x-package", TEXT));
        // known to OpenAPI, rejected by the rule of the portable subset, which reports the reason
        Keywords.NOT_PORTABLE.forEach(key -> schema.put(key, ANY));
        for (DocumentPart part : DocumentPart.values()) {
            if (part.isSchema()) {
                keys.put(part, schema);
            }
        }
    }

    private static void addAsyncApi(Map<DocumentPart, Map<String, ValueShape>> keys) {
        keys.put(
                DocumentPart.ASYNCAPI,
                map(
                        entry("asyncapi", TEXT),
                        entry("info", new ValueShape.Of(DocumentPart.INFO)),
                        entry("defaultContentType", TEXT),
                        entry("servers", new ValueShape.MapOf(new ValueShape.Of(DocumentPart.ASYNC_SERVER))),
                        entry("channels", new ValueShape.MapOf(new ValueShape.Of(DocumentPart.CHANNEL))),
                        entry("operations", new ValueShape.MapOf(new ValueShape.Of(DocumentPart.STREAM))),
                        entry("components", new ValueShape.Of(DocumentPart.ASYNC_COMPONENTS))));
        keys.put(
                DocumentPart.ASYNC_SERVER,
                map(entry("host", TEXT), entry("protocol", TEXT), entry("description", TEXT)));
        keys.put(
                DocumentPart.ASYNC_COMPONENTS,
                map(
                        entry("messages", new ValueShape.MapOf(new ValueShape.Of(DocumentPart.MESSAGE))),
                        entry("schemas", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.NAMED_SCHEMA)))));
        keys.put(
                DocumentPart.CHANNEL,
                map(
                        entry("address", TEXT),
                        entry("title", TEXT),
                        entry("description", TEXT),
                        entry("parameters", new ValueShape.MapOf(new ValueShape.Of(DocumentPart.CHANNEL_PARAMETER))),
                        entry("messages", new ValueShape.MapOf(new ValueShape.OrReference(DocumentPart.MESSAGE)))));
        keys.put(
                DocumentPart.CHANNEL_PARAMETER,
                map(entry("description", TEXT), entry("x-schema", new ValueShape.Of(DocumentPart.VALUE))));
        keys.put(
                DocumentPart.MESSAGE,
                map(
                        entry("name", TEXT),
                        entry("title", TEXT),
                        entry("description", TEXT),
                        entry("contentType", TEXT),
                        entry("payload", new ValueShape.OrReference(DocumentPart.VALUE))));
        ValueShape messages = new ValueShape.ListOf(new ValueShape.Reference(DocumentPart.MESSAGE));
        keys.put(
                DocumentPart.STREAM,
                map(
                        entry("action", TEXT),
                        entry("channel", new ValueShape.Reference(DocumentPart.CHANNEL)),
                        entry("x-method", TEXT),
                        entry("x-maturity", TEXT),
                        entry("x-codes", TEXTS),
                        entry("tags", new ValueShape.ListOf(new ValueShape.Of(DocumentPart.STREAM_TAG))),
                        entry("summary", TEXT),
                        entry("description", TEXT),
                        entry("bindings", new ValueShape.Of(DocumentPart.BINDINGS)),
                        entry("messages", messages),
                        entry("reply", new ValueShape.Of(DocumentPart.REPLY)),
                        entry("x-answer-on-error", ANY)));
        keys.put(DocumentPart.STREAM_TAG, map(entry("name", TEXT)));
        keys.put(DocumentPart.BINDINGS, map(entry("http", new ValueShape.Of(DocumentPart.HTTP_BINDING))));
        keys.put(
                DocumentPart.HTTP_BINDING,
                map(
                        entry("method", TEXT),
                        entry("bindingVersion", TEXT),
                        entry("query", new ValueShape.Of(DocumentPart.QUERY))));
        keys.put(
                DocumentPart.REPLY,
                map(entry("channel", new ValueShape.Reference(DocumentPart.CHANNEL)), entry("messages", messages)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Map<String, ValueShape> map(Entry<String, ValueShape>... entries) {
        Map<String, ValueShape> map = new LinkedHashMap<>();
        for (Entry<String, ValueShape> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
