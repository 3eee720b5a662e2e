package io.cloudruntimes.generator.spec;

/** What a value of a document is for, by its location. */
public enum DocumentPart {
    OPENAPI("OpenAPI document"),
    INFO("info"),
    LICENSE("license"),
    SERVER("server"),
    TAG("tag"),
    PATH_ITEM("path item"),
    OPERATION("operation"),
    PARAMETER("parameter"),
    REQUEST_BODY("request body"),
    MEDIA("media type"),
    RESPONSE("response"),
    HEADER("header"),
    COMPONENTS("components"),
    SECURITY_SCHEME("security scheme"),
    /** A schema under {@code components/schemas}. */
    NAMED_SCHEMA("schema"),
    /** The schema of a property. */
    PROPERTY("property"),
    /** The schema of the elements of a list. */
    ELEMENT("element schema"),
    /** The schema of the values of a map. */
    MAP_VALUE("map value schema"),
    /** The schema of a parameter, header, body or payload. */
    VALUE("schema of a value"),
    ASYNCAPI("AsyncAPI document"),
    ASYNC_SERVER("server"),
    ASYNC_COMPONENTS("components"),
    CHANNEL("channel"),
    CHANNEL_PARAMETER("channel parameter"),
    MESSAGE("message"),
    STREAM("operation"),
    STREAM_TAG("tag"),
    BINDINGS("bindings"),
    HTTP_BINDING("HTTP binding"),
    /** The schema whose properties are the query of the request that opens a stream. */
    QUERY("query"),
    REPLY("reply");

    private final String label;

    DocumentPart(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it is a schema of any kind. */
    public boolean isSchema() {
        return switch (this) {
            case NAMED_SCHEMA, PROPERTY, ELEMENT, MAP_VALUE, VALUE, QUERY -> true;
            default -> false;
        };
    }
}
