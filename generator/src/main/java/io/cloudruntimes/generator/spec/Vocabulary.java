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
    private static final Shape TEXT = new Shape.Scalar(SpecNode.Kind.TEXT);
    private static final Shape INTEGER = new Shape.Scalar(SpecNode.Kind.INTEGER);
    private static final Shape BOOLEAN = new Shape.Scalar(SpecNode.Kind.BOOLEAN);
    private static final Shape ANY = new Shape.Any();
    private static final Shape TEXTS = new Shape.ListOf(TEXT);

    private static final Map<Part, Map<String, Shape>> KEYS = keys();

    private Vocabulary() {}

    static Map<String, Shape> of(Part part) {
        return KEYS.getOrDefault(part, Map.of());
    }

    private static Map<Part, Map<String, Shape>> keys() {
        Map<Part, Map<String, Shape>> keys = new EnumMap<>(Part.class);
        addOpenApi(keys);
        addRequestsAndAnswers(keys);
        addSchemas(keys);
        addAsyncApi(keys);
        return keys;
    }

    private static void addOpenApi(Map<Part, Map<String, Shape>> keys) {
        keys.put(
                Part.OPENAPI,
                map(
                        entry("openapi", TEXT),
                        entry("info", new Shape.Of(Part.INFO)),
                        entry("servers", new Shape.ListOf(new Shape.Of(Part.SERVER))),
                        entry("security", ANY),
                        entry("tags", new Shape.ListOf(new Shape.Of(Part.TAG))),
                        entry("paths", new Shape.MapOf(new Shape.OrReference(Part.PATH_ITEM))),
                        entry("components", new Shape.Of(Part.COMPONENTS))));
        keys.put(
                Part.INFO,
                map(
                        entry("title", TEXT),
                        entry("version", TEXT),
                        entry("description", TEXT),
                        entry("license", new Shape.Of(Part.LICENSE))));
        keys.put(Part.LICENSE, map(entry("name", TEXT), entry("url", TEXT)));
        keys.put(Part.SERVER, map(entry("url", TEXT), entry("description", TEXT)));
        keys.put(Part.TAG, map(entry("name", TEXT), entry("description", TEXT), entry("x-package", TEXT)));
        keys.put(
                Part.COMPONENTS,
                map(
                        entry("schemas", new Shape.MapOf(new Shape.OrReference(Part.NAMED_SCHEMA))),
                        entry("parameters", new Shape.MapOf(new Shape.OrReference(Part.PARAMETER))),
                        entry("responses", new Shape.MapOf(new Shape.OrReference(Part.RESPONSE))),
                        entry("headers", new Shape.MapOf(new Shape.OrReference(Part.HEADER))),
                        entry("requestBodies", new Shape.MapOf(new Shape.OrReference(Part.REQUEST_BODY))),
                        entry("securitySchemes", new Shape.MapOf(new Shape.Of(Part.SECURITY_SCHEME)))));
        keys.put(Part.SECURITY_SCHEME, map(entry("type", TEXT), entry("scheme", TEXT), entry("description", TEXT)));
    }

    private static void addRequestsAndAnswers(Map<Part, Map<String, Shape>> keys) {
        Map<String, Shape> verbs = new LinkedHashMap<>();
        ModelBuilder.VERBS.forEach(verb -> verbs.put(verb, new Shape.Of(Part.OPERATION)));
        keys.put(Part.PATH_ITEM, verbs);
        keys.put(
                Part.OPERATION,
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
                        entry("parameters", new Shape.ListOf(new Shape.OrReference(Part.PARAMETER))),
                        entry("requestBody", new Shape.OrReference(Part.REQUEST_BODY)),
                        entry("responses", new Shape.MapOf(new Shape.OrReference(Part.RESPONSE)))));
        keys.put(
                Part.PARAMETER,
                map(
                        entry("name", TEXT),
                        entry("in", TEXT),
                        entry("required", BOOLEAN),
                        entry("description", TEXT),
                        entry("deprecated", BOOLEAN),
                        entry("x-deprecated", TEXT),
                        entry("schema", new Shape.OrReference(Part.VALUE)),
                        entry("style", TEXT),
                        entry("explode", BOOLEAN),
                        entry("example", ANY),
                        entry("x-map", BOOLEAN),
                        entry("x-unit", TEXT)));
        Shape content = new Shape.MapOf(new Shape.Of(Part.MEDIA));
        keys.put(
                Part.REQUEST_BODY,
                map(
                        entry("required", BOOLEAN),
                        entry("description", TEXT),
                        entry("x-property", TEXT),
                        entry("content", content)));
        keys.put(
                Part.MEDIA,
                map(
                        entry("schema", new Shape.OrReference(Part.VALUE)),
                        entry("x-property", TEXT),
                        entry("x-streamed", BOOLEAN),
                        entry("example", ANY)));
        keys.put(
                Part.RESPONSE,
                map(
                        entry("description", TEXT),
                        entry("headers", new Shape.MapOf(new Shape.OrReference(Part.HEADER))),
                        entry("content", content),
                        entry("x-result", TEXT),
                        entry("x-outcome", TEXT)));
        keys.put(
                Part.HEADER,
                map(
                        entry("description", TEXT),
                        entry("required", BOOLEAN),
                        entry("schema", new Shape.OrReference(Part.VALUE)),
                        entry("example", ANY),
                        entry("x-property", TEXT),
                        entry("x-map", BOOLEAN)));
    }

    private static void addSchemas(Map<Part, Map<String, Shape>> keys) {
        Map<String, Shape> schema = map(
                entry("type", TEXT),
                entry("format", TEXT),
                entry("description", TEXT),
                entry("deprecated", BOOLEAN),
                entry("x-deprecated", TEXT),
                entry("example", ANY),
                entry("enum", new Shape.ListOf(ANY)),
                entry("required", TEXTS),
                entry("properties", new Shape.MapOf(new Shape.OrReference(Part.PROPERTY))),
                entry("additionalProperties", new Shape.BooleanOr(new Shape.OrReference(Part.MAP_VALUE))),
                entry("items", new Shape.OrReference(Part.ELEMENT)),
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
                entry("x-http-status", new Shape.MapOf(INTEGER)),
                entry("x-package", TEXT));
        // known to OpenAPI, refused by the rule of the portable subset, which says why
        Keywords.NOT_PORTABLE.forEach(key -> schema.put(key, ANY));
        for (Part part : Part.values()) {
            if (part.isSchema()) {
                keys.put(part, schema);
            }
        }
    }

    private static void addAsyncApi(Map<Part, Map<String, Shape>> keys) {
        keys.put(
                Part.ASYNCAPI,
                map(
                        entry("asyncapi", TEXT),
                        entry("info", new Shape.Of(Part.INFO)),
                        entry("defaultContentType", TEXT),
                        entry("servers", new Shape.MapOf(new Shape.Of(Part.ASYNC_SERVER))),
                        entry("channels", new Shape.MapOf(new Shape.Of(Part.CHANNEL))),
                        entry("operations", new Shape.MapOf(new Shape.Of(Part.STREAM))),
                        entry("components", new Shape.Of(Part.ASYNC_COMPONENTS))));
        keys.put(Part.ASYNC_SERVER, map(entry("host", TEXT), entry("protocol", TEXT), entry("description", TEXT)));
        keys.put(
                Part.ASYNC_COMPONENTS,
                map(
                        entry("messages", new Shape.MapOf(new Shape.Of(Part.MESSAGE))),
                        entry("schemas", new Shape.MapOf(new Shape.OrReference(Part.NAMED_SCHEMA)))));
        keys.put(
                Part.CHANNEL,
                map(
                        entry("address", TEXT),
                        entry("title", TEXT),
                        entry("description", TEXT),
                        entry("parameters", new Shape.MapOf(new Shape.Of(Part.CHANNEL_PARAMETER))),
                        entry("messages", new Shape.MapOf(new Shape.OrReference(Part.MESSAGE)))));
        keys.put(Part.CHANNEL_PARAMETER, map(entry("description", TEXT), entry("x-schema", new Shape.Of(Part.VALUE))));
        keys.put(
                Part.MESSAGE,
                map(
                        entry("name", TEXT),
                        entry("title", TEXT),
                        entry("description", TEXT),
                        entry("contentType", TEXT),
                        entry("payload", new Shape.OrReference(Part.VALUE))));
        Shape messages = new Shape.ListOf(new Shape.Reference(Part.MESSAGE));
        keys.put(
                Part.STREAM,
                map(
                        entry("action", TEXT),
                        entry("channel", new Shape.Reference(Part.CHANNEL)),
                        entry("x-method", TEXT),
                        entry("x-maturity", TEXT),
                        entry("x-codes", TEXTS),
                        entry("tags", new Shape.ListOf(new Shape.Of(Part.STREAM_TAG))),
                        entry("summary", TEXT),
                        entry("description", TEXT),
                        entry("bindings", new Shape.Of(Part.BINDINGS)),
                        entry("messages", messages),
                        entry("reply", new Shape.Of(Part.REPLY)),
                        entry("x-answer-on-error", ANY)));
        keys.put(Part.STREAM_TAG, map(entry("name", TEXT)));
        keys.put(Part.BINDINGS, map(entry("http", new Shape.Of(Part.HTTP_BINDING))));
        keys.put(
                Part.HTTP_BINDING,
                map(entry("method", TEXT), entry("bindingVersion", TEXT), entry("query", new Shape.Of(Part.QUERY))));
        keys.put(Part.REPLY, map(entry("channel", new Shape.Reference(Part.CHANNEL)), entry("messages", messages)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Map<String, Shape> map(Entry<String, Shape>... entries) {
        Map<String, Shape> map = new LinkedHashMap<>();
        for (Entry<String, Shape> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
