package io.cloudruntimes.generator.binding.location;

import java.util.List;
import java.util.stream.Collectors;

/** A location as a binding document writes it, for example {@code header etag}. */
public final class LocationText {
    private LocationText() {}

    public static String of(WireLocation location) {
        if (location instanceof WireLocation.Path path) {
            return path.several() ? "several segments of the path" : "a segment of the path";
        }
        if (location instanceof WireLocation.Verb) {
            return "the verb";
        }
        if (location instanceof WireLocation.QueryString) {
            return "query-string";
        }
        if (location instanceof WireLocation.Headers) {
            return "headers";
        }
        if (location instanceof WireLocation.Status) {
            return "status";
        }
        if (location instanceof WireLocation.Query query) {
            return "query " + query.name();
        }
        if (location instanceof WireLocation.QueryPrefix prefix) {
            return "query-prefix " + prefix.prefix();
        }
        if (location instanceof WireLocation.QueryPairs pairs) {
            return "pairs in the query " + pairs.name();
        }
        if (location instanceof WireLocation.Header header) {
            return "header " + header.name();
        }
        if (location instanceof WireLocation.HeaderPairs pairs) {
            return "pairs in the header " + pairs.name();
        }
        if (location instanceof WireLocation.HeaderPrefix prefix) {
            return "header-prefix " + prefix.prefix();
        }
        if (location instanceof WireLocation.Payload) {
            return "payload";
        }
        if (location instanceof WireLocation.ContentType) {
            return "content-type";
        }
        if (location instanceof WireLocation.Json json) {
            return "json " + (json.path().isEmpty() ? "$" : String.join(".", json.path()));
        }
        if (location instanceof WireLocation.JsonRest) {
            return "json-rest";
        }
        if (location instanceof WireLocation.CloudEventData) {
            return "cloud-event-data";
        }
        if (location instanceof WireLocation.Proto proto) {
            return numbers(proto.path())
                    + proto.entry().map(entry -> "[" + entry + "]").orElse("");
        }
        if (location instanceof WireLocation.ProtoChunks chunks) {
            return chunks.field() + " chunked";
        }
        if (location instanceof WireLocation.MapKey) {
            return "key";
        }
        if (location instanceof WireLocation.MapValue) {
            return "$";
        }
        if (location instanceof WireLocation.RowNames) {
            return "row-names";
        }
        if (location instanceof WireLocation.Input input) {
            return "input " + input.name();
        }
        if (location instanceof WireLocation.When when) {
            return of(when.token()) + " when " + of(when.more());
        }
        if (location instanceof WireLocation.LastWhen last) {
            return "last " + last.list() + "." + last.property() + " when " + of(last.more());
        }
        if (location instanceof WireLocation.Constant constant) {
            return "constant " + constant.value();
        }
        if (location instanceof WireLocation.Absent) {
            return "absent";
        }
        throw new IllegalArgumentException("no text for " + location);
    }

    private static String numbers(List<Integer> path) {
        return path.stream().map(Object::toString).collect(Collectors.joining("."));
    }
}
