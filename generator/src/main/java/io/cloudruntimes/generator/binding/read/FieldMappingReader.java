package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads locations: {@code query metadata.ttl as text}, {@code 4[ttl] as text}, {@code 3 default text/plain},
 * {@code constant UP}, {@code absent the runtime does not return it}.
 */
final class FieldMappingReader {
    static final String RULE = "binding-location";

    private static final Pattern WHOLE_TEXT = Pattern.compile("(constant|absent|input) +(.+)");
    private static final Pattern LOCATION =
            Pattern.compile("(?<location>.+?)(?: +by +(?<by>\\w+))?(?: +values +(?<values>[1-9]\\d{0,8}))?"
                    + "(?: +as +(?<as>[a-z0-9-]+)(?: +(?<type>[^ /]*/[^ ]+))?)?(?: +with +(?<with>\\w+))?"
                    + "(?: +without +(?<without>\\S+))?(?<omit> +omit-empty)?(?: +default +(?<default>\\S+))?"
                    + "(?<else> +else +absent)?");
    private static final Pattern PROTO = Pattern.compile("(?<path>\\d{1,9}(?:\\.\\d{1,9})*)(?:\\[(?<entry>[^]]+)])?");
    private static final Pattern CHUNKS = Pattern.compile("(?<field>\\d{1,9}) +chunked(?: +(?<max>\\d{1,9}))?");
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Pattern PAGE_TOKEN =
            Pattern.compile("(?:last +(?<list>\\w+)\\.(?<property>\\w+)|(?<token>.+?)) +when +(?<more>.+)");
    /** A whole number of 64 bits. */
    private static final String WHOLE = "-?\\d{1,18}";
    /** A number that JSON can write, unlike {@code .inf}. */
    private static final String DECIMAL = "-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?";

    private static final String HEADER = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    /** What a header can carry; there is no line break in it. */
    private static final String HEADER_TEXT = "[\\x20-\\x7e]*";

    private static final int MAX_FIELD = (1 << 29) - 1;
    private static final int DEFAULT_CHUNK_BYTES = 64 * 1024;
    private static final Map<String, Conversion> CONVERSIONS = Map.ofEntries(
            Map.entry("text", Conversion.TEXT),
            Map.entry("json-text", Conversion.JSON_TEXT),
            Map.entry("enum", Conversion.ENUM),
            Map.entry("struct", Conversion.STRUCT),
            Map.entry("any", Conversion.ANY),
            Map.entry("value", Conversion.VALUE),
            Map.entry("any-value", Conversion.ANY_VALUE),
            Map.entry("duration", Conversion.DURATION),
            Map.entry("timestamp", Conversion.TIMESTAMP),
            Map.entry("duration-text", Conversion.DURATION_TEXT),
            Map.entry("go-time", Conversion.GO_TIME),
            Map.entry("path", Conversion.PATH),
            Map.entry("presence", Conversion.PRESENCE),
            Map.entry("number", Conversion.NUMBER),
            Map.entry("json-string", Conversion.JSON_STRING),
            Map.entry("base64", Conversion.BASE64),
            Map.entry("row-arrays", Conversion.ROW_ARRAYS),
            Map.entry("row-objects", Conversion.ROW_OBJECTS));

    /** The words with which locations begin. */
    private static final List<String> WORDS = List.of(
            "query",
            "query-prefix",
            "query-string",
            "header",
            "header-prefix",
            "headers",
            "payload",
            "content-type",
            "json",
            "json-rest",
            "cloud-event-data",
            "status",
            "key",
            "row-names",
            "constant",
            "absent",
            "input");

    private final Problems problems;

    FieldMappingReader(Problems problems) {
        this.problems = problems;
    }

    /** The mappings of a map of field names to locations; a name that is no field is a problem. */
    List<FieldMapping> read(SpecNode map, List<Field> fields, Wire.Protocol protocol) {
        List<FieldMapping> mappings = new ArrayList<>();
        map.entries().keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> problems.add(
                        map.get(name).orElseThrow(),
                        RULE,
                        "there is no '" + name + "'; there are " + names(fields)
                                + NearestName.question(name, names(fields))));
        for (Field field : fields) {
            map.get(field.name()).flatMap(node -> read(node, field, protocol)).ifPresent(mappings::add);
        }
        return mappings;
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private Optional<FieldMapping> read(SpecNode node, Field field, Wire.Protocol protocol) {
        Matcher whole = WHOLE_TEXT.matcher(node.text());
        if (whole.matches()) {
            String text = whole.group(2);
            return Optional.of(FieldMapping.plain(
                    field,
                    switch (whole.group(1)) {
                        case "constant" -> new WireLocation.Constant(text);
                        case "input" -> new WireLocation.Input(text);
                        default -> new WireLocation.Absent(text);
                    }));
        }
        Matcher parts = LOCATION.matcher(node.text());
        WireLocation location = parts.matches() ? location(parts.group("location"), field, protocol) : null;
        String as = location == null ? null : parts.group("as");
        Conversion conversion = as == null ? Conversion.PLAIN : CONVERSIONS.get(as);
        if (location == null || conversion == null) {
            String question = as == null ? nearest(node.text()) : NearestName.question(as, CONVERSIONS.keySet());
            problems.add(
                    node,
                    RULE,
                    "'" + node.text() + "' is not a location on a wire of " + protocol.title()
                            + (question.isEmpty() ? "; see spec/bindings/README.md" : question));
            return Optional.empty();
        }
        return Optional.of(new FieldMapping(
                field,
                location,
                conversion,
                Optional.ofNullable(parts.group("default")),
                Optional.ofNullable(parts.group("with")),
                Optional.ofNullable(parts.group("without")),
                Optional.ofNullable(parts.group("type")),
                Optional.ofNullable(parts.group("by")),
                number(parts.group("values")),
                parts.group("omit") != null,
                parts.group("else") != null));
    }

    /** A question with the word that the first one of a location was probably meant to be. */
    private static String nearest(String text) {
        String word = text.strip().split(" ", 2)[0];
        return WORDS.contains(word) ? "" : NearestName.question(word, WORDS);
    }

    private static OptionalInt number(@Nullable String text) {
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** The constants of a request, by their locations; a location that cannot hold one is a problem. */
    List<FieldMapping> constants(SpecNode map, Wire.Protocol protocol) {
        List<FieldMapping> constants = new ArrayList<>();
        map.entries().forEach((text, value) -> {
            Source source = new Source(value.file(), value.pointer());
            Field name =
                    new Field(text, new TypeRef.Scalar(ScalarKind.STRING), true, Constraints.NONE, Docs.NONE, source);
            WireLocation location = text.split(" +").length == 1 && protocol != Wire.Protocol.GRPC
                    ? null
                    : location(text, name, protocol);
            ScalarKind kind = constantKind(value);
            boolean isHeaderText =
                    !(location instanceof WireLocation.Header) || value.text().matches(HEADER_TEXT);
            if (kind == null || location == null || !canBeConstant(location, kind) || !isHeaderText) {
                problems.add(
                        value,
                        RULE,
                        "'" + text + ": " + value.text()
                                + "' is no constant of a request; in JSON it is text, a number or a"
                                + " boolean, in a message text, a whole number or a boolean, elsewhere text");
            } else {
                constants.add(FieldMapping.constant(text, location, kind, value.text(), source));
            }
        });
        return constants;
    }

    private static @Nullable ScalarKind constantKind(SpecNode value) {
        return switch (value.kind()) {
            case TEXT -> ScalarKind.STRING;
            case INTEGER -> value.text().matches(WHOLE) ? ScalarKind.INT64 : null;
            case NUMBER -> value.text().matches(DECIMAL) ? ScalarKind.DOUBLE : null;
            case BOOLEAN -> ScalarKind.BOOLEAN;
            case MAP, LIST, NULL -> null;
        };
    }

    private static boolean canBeConstant(WireLocation location, ScalarKind kind) {
        if (location instanceof WireLocation.Json json) {
            return !json.path().isEmpty();
        }
        if (location instanceof WireLocation.Proto proto) {
            return kind != ScalarKind.DOUBLE && (proto.entry().isEmpty() || kind == ScalarKind.STRING);
        }
        return (location instanceof WireLocation.Query || location instanceof WireLocation.Header)
                && kind == ScalarKind.STRING;
    }

    static @Nullable WireLocation location(String text, Field field, Wire.Protocol protocol) {
        if (text.isBlank()) {
            return null;
        }
        Matcher pageToken = PAGE_TOKEN.matcher(text);
        if (pageToken.matches()) {
            return pageToken(pageToken, field, protocol);
        }
        return switch (protocol) {
            case GRPC -> grpc(text, field);
            case HTTP -> http(text, field);
            case CALLBACKS -> callback(text, field);
        };
    }

    private static @Nullable WireLocation pageToken(Matcher text, Field field, Wire.Protocol protocol) {
        WireLocation more = location(text.group("more"), field, protocol);
        if (more == null || !FieldMapping.isDirect(more)) {
            return null;
        }
        if (text.group("list") != null) {
            return new WireLocation.LastWhen(text.group("list"), text.group("property"), more);
        }
        WireLocation token = location(text.group("token"), field, protocol);
        return token != null && FieldMapping.isDirect(token) ? new WireLocation.When(token, more) : null;
    }

    private static @Nullable WireLocation callback(String text, Field field) {
        return switch (text) {
            case "json-rest" -> new WireLocation.JsonRest();
            case "cloud-event-data" -> new WireLocation.CloudEventData();
            default -> http(text, field);
        };
    }

    private static @Nullable WireLocation grpc(String text, Field field) {
        Matcher chunks = CHUNKS.matcher(text);
        if (chunks.matches()) {
            String max = chunks.group("max");
            return new WireLocation.ProtoChunks(
                    Integer.parseInt(chunks.group("field")), max == null ? DEFAULT_CHUNK_BYTES : Integer.parseInt(max));
        }
        return switch (text.split(" ")[0]) {
            case "key" -> new WireLocation.MapKey();
            case "$" -> new WireLocation.MapValue();
            case "row-names" -> new WireLocation.RowNames();
            case "header", "header-prefix", "headers" -> http(text, field);
            default -> proto(text);
        };
    }

    private static WireLocation.@Nullable Proto proto(String text) {
        Matcher proto = PROTO.matcher(text);
        return proto.matches() && numbers(proto.group("path")).stream().allMatch(it -> it >= 1 && it <= MAX_FIELD)
                ? new WireLocation.Proto(numbers(proto.group("path")), Optional.ofNullable(proto.group("entry")))
                : null;
    }

    /** A member by its path, whose names are not empty; or the whole body. */
    private static WireLocation.@Nullable Json json(String path) {
        List<String> names = path.equals("$") ? List.of() : List.of(path.split("\\.", -1));
        return names.contains("") ? null : new WireLocation.Json(names);
    }

    private static WireLocation.Payload payload(Field field) {
        return field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING
                ? new WireLocation.Payload(TEXT)
                : new WireLocation.Payload();
    }

    /** The field numbers of a path such as {@code 3.1}. */
    static List<Integer> numbers(String path) {
        return List.of(path.split("\\.")).stream().map(Integer::valueOf).toList();
    }

    private static @Nullable WireLocation http(String text, Field field) {
        String[] words = text.split(" +");
        String name = words.length > 1 ? words[1] : field.name();
        if (words.length > 2) {
            return null;
        }
        return switch (words[0]) {
            case "key" -> words.length == 1 ? new WireLocation.MapKey() : null;
            case "row-names" -> words.length == 1 ? new WireLocation.RowNames() : null;
            case "$" -> words.length == 1 ? new WireLocation.Json(List.of()) : null;
            case "query" -> new WireLocation.Query(name);
            case "header" -> name.matches(HEADER) ? new WireLocation.Header(name) : null;
            case "query-prefix" -> words.length == 2 ? new WireLocation.QueryPrefix(name) : null;
            case "header-prefix" -> words.length == 2 ? new WireLocation.HeaderPrefix(name) : null;
            case "headers" -> words.length == 1 ? new WireLocation.Headers() : null;
            case "query-string" -> words.length == 1 ? new WireLocation.QueryString() : null;
            case "status" -> words.length == 1 ? new WireLocation.Status() : null;
            case "payload" -> words.length == 1 ? payload(field) : null;
            case "content-type" -> words.length == 1 ? new WireLocation.ContentType() : null;
            case "json" -> json(name);
            default -> null;
        };
    }
}
