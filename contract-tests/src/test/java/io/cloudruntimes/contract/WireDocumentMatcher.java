package io.cloudruntimes.contract;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudruntimes.core.PercentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Finds the operation of an OpenAPI document that a request is, and whatever the document does not say of the request. */
final class WireDocumentMatcher {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    /** What belongs to the connection and to every call. */
    private static final Set<String> COMMON = Set.of(
            "host", "connection", "user-agent", "accept-encoding", "traceparent", "content-type", "content-length");

    private final JsonObject document;
    private final JsonObject components;

    private WireDocumentMatcher(JsonObject document) {
        this.document = document;
        this.components = strict(document.get("components")).getAsJsonObject();
    }

    static WireDocumentMatcher load(String resource) throws IOException {
        try (InputStream in = WireDocumentMatcher.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no " + resource + " on the class path");
            }
            Object yaml = new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new WireDocumentMatcher(new Gson().toJsonTree(yaml).getAsJsonObject());
        }
    }

    /**
     * A request.
     *
     * @param target path and query as they travel
     * @param body the body as text; empty if none
     * @param components what is known of the types of the components, as text; empty if nothing is
     */
    record Request(String verb, String target, Map<String, String> headers, String body, String components) {
        /** A request of which only itself is known. */
        Request(String verb, String target, Map<String, String> headers, String body) {
            this(verb, target, headers, body, "");
        }

        String path() {
            return target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        }

        List<String> query() {
            return target.contains("?")
                    ? List.of(target.substring(target.indexOf('?') + 1).split("&"))
                    : List.of();
        }
    }

    /**
     * What was found.
     *
     * @param operation the operation of the API; empty if there is none
     * @param complaints what the document does not say of the request
     */
    record Match(String operation, List<String> complaints) {}

    /** A template that a path fits, with the values of its parameters. */
    private record Fit(String template, JsonObject operations, Map<String, String> values) {}

    /** The operations of the API that the document has. */
    Set<String> operations() {
        Set<String> ids = new TreeSet<>();
        document.getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue().getAsJsonObject().entrySet().forEach(operation -> {
                    JsonObject first = operation.getValue().getAsJsonObject();
                    ids.add(id(first));
                    sameRequest(first).forEach(other -> ids.add(id(other)));
                }));
        return ids;
    }

    /** The operations and forms that have the same path and verb. */
    private static List<JsonObject> sameRequest(JsonObject operation) {
        return operation.has("x-same-request")
                ? operation.getAsJsonArray("x-same-request").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
    }

    /** Whether an operation is that of components of a type that is known. */
    private static boolean isOfType(JsonObject operation, String components) {
        return operation.has("x-component-types")
                && operation.getAsJsonArray("x-component-types").asList().stream()
                        .anyMatch(type -> components.contains(type.toString()));
    }

    private static String id(JsonObject operation) {
        return operation
                .get(operation.has("x-verb-of") ? "x-verb-of" : "operationId")
                .getAsString();
    }

    Match match(Request request) {
        String verb = request.verb().toLowerCase(Locale.ROOT);
        List<Fit> fits = fits(request.path());
        List<Fit> withVerb =
                fits.stream().filter(fit -> fit.operations().has(verb)).toList();
        if (withVerb.isEmpty()) {
            return new Match("", List.of(fits.isEmpty() ? "no path" : "no " + request.verb() + " at that path"));
        }
        Fit fit = withVerb.get(0);
        JsonObject operation = fit.operations().getAsJsonObject(verb);
        return sameRequest(operation).stream()
                .filter(other -> isOfType(other, request.components()))
                .map(other -> match(request, fit, other))
                .filter(match -> match.complaints().isEmpty())
                .findFirst()
                .orElseGet(() -> match(request, fit, operation));
    }

    private Match match(Request request, Fit fit, JsonObject operation) {
        List<String> complaints = new ArrayList<>();
        path(fit, operation, complaints);
        query(request, operation, complaints);
        headers(request, operation, complaints);
        body(request, operation, complaints);
        return new Match(id(operation), complaints);
    }

    /** The templates that fit, those with the fewest parameters first. */
    private List<Fit> fits(String path) {
        List<Fit> fits = new ArrayList<>();
        document.getAsJsonObject("paths").entrySet().forEach(entry -> {
            JsonObject operations = entry.getValue().getAsJsonObject();
            List<String> names = new ArrayList<>();
            StringBuilder regex = new StringBuilder();
            int start = 0;
            Matcher parameter = PARAMETER.matcher(entry.getKey());
            while (parameter.find()) {
                names.add(parameter.group(1));
                regex.append(Pattern.quote(entry.getKey().substring(start, parameter.start())))
                        .append(isSeveral(operations, parameter.group(1)) ? "(.*)" : "([^/]+)");
                start = parameter.end();
            }
            Matcher fit = Pattern.compile(regex + Pattern.quote(entry.getKey().substring(start)))
                    .matcher(path);
            if (fit.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), PercentEncoding.decode(fit.group(i + 1), false));
                }
                fits.add(new Fit(entry.getKey(), operations, values));
            }
        });
        fits.sort(Comparator.comparingInt(fit -> fit.values().size()));
        return fits;
    }

    private static boolean isSeveral(JsonObject operations, String name) {
        return operations.entrySet().stream()
                .anyMatch(entry -> parameters(entry.getValue().getAsJsonObject(), "path")
                        .getOrDefault(name, new JsonObject())
                        .has("x-several-segments"));
    }

    private static Map<String, JsonObject> parameters(JsonObject operation, String in) {
        Map<String, JsonObject> parameters = new LinkedHashMap<>();
        if (operation.has("parameters")) {
            for (JsonElement element : operation.getAsJsonArray("parameters")) {
                JsonObject parameter = element.getAsJsonObject();
                if (parameter.get("in").getAsString().equals(in)) {
                    String name = parameter.get("name").getAsString();
                    parameters.put(in.equals("header") ? name.toLowerCase(Locale.ROOT) : name, parameter);
                }
            }
        }
        return parameters;
    }

    private static List<String> prefixes(JsonObject operation, String in) {
        List<String> prefixes = new ArrayList<>();
        if (operation.has("x-parameter-prefixes")) {
            for (JsonElement element : operation.getAsJsonArray("x-parameter-prefixes")) {
                JsonObject prefix = element.getAsJsonObject();
                if (prefix.get("in").getAsString().equals(in)) {
                    prefixes.add(prefix.get("prefix").getAsString());
                }
            }
        }
        return prefixes;
    }

    private void path(Fit fit, JsonObject operation, List<String> complaints) {
        Map<String, JsonObject> known = parameters(operation, "path");
        if (!known.keySet().equals(fit.values().keySet())) {
            complaints.add("the parameters of the path are " + known.keySet() + ", the template is " + fit.template());
        }
        known.forEach((name, parameter) -> value(
                name, parameter, List.of(Objects.requireNonNull(fit.values().get(name))), complaints));
    }

    private void query(Request request, JsonObject operation, List<String> complaints) {
        if (operation.has("x-query-string")) {
            return;
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String pair : request.query()) {
            int at = pair.indexOf('=');
            sent.computeIfAbsent(PercentEncoding.decode(pair.substring(0, at), false), missing -> new ArrayList<>())
                    .add(PercentEncoding.decode(pair.substring(at + 1), false));
        }
        all("query", sent, operation, complaints);
    }

    private void headers(Request request, JsonObject operation, List<String> complaints) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        sent.keySet().removeAll(COMMON);
        if (!operation.has("x-headers")) {
            all("header", sent, operation, complaints);
        }
    }

    private void all(String in, Map<String, List<String>> sent, JsonObject operation, List<String> complaints) {
        Map<String, JsonObject> known = parameters(operation, in);
        sent.forEach((name, values) -> {
            JsonObject parameter = known.get(name);
            if (parameter != null) {
                value(name, parameter, values, complaints);
            } else if (prefixes(operation, in).stream().noneMatch(name::startsWith)) {
                complaints.add("there is no " + in + " parameter '" + name + "'");
            }
        });
        known.forEach((name, parameter) -> {
            boolean required =
                    parameter.has("required") && parameter.get("required").getAsBoolean();
            if (required && !sent.containsKey(name)) {
                complaints.add("the " + in + " parameter '" + name + "' is missing");
            }
        });
    }

    private void value(String name, JsonObject parameter, List<String> values, List<String> complaints) {
        JsonObject schema = parameter.getAsJsonObject("schema");
        String type = schema.has("type") ? schema.get("type").getAsString() : "string";
        JsonElement json;
        if (type.equals("array")) {
            JsonArray array = new JsonArray();
            values.forEach(array::add);
            json = array;
        } else {
            String text = values.get(0);
            json = type.equals("string") || !text.matches("-?[0-9.E]+|true|false")
                    ? new JsonPrimitive(text)
                    : new Gson().fromJson(text, JsonElement.class);
        }
        validate(schema, json.toString()).forEach(problem -> complaints.add(name + ": " + problem));
    }

    private void body(Request request, JsonObject operation, List<String> complaints) {
        if (!operation.has("requestBody")) {
            if (!request.body().isEmpty()) {
                complaints.add("the operation has no body");
            }
            return;
        }
        JsonObject content = operation.getAsJsonObject("requestBody").getAsJsonObject("content");
        String sent = request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        JsonObject json = content.getAsJsonObject("application/json");
        if (json == null) {
            if (!content.has("*/*") && !content.has(sent)) {
                complaints.add("the media type is " + content.keySet() + ", not '" + sent + "'");
            }
        } else if (request.body().isEmpty()) {
            complaints.add("the body is required");
        } else {
            complaints.addAll(validate(json.getAsJsonObject("schema"), request.body()));
        }
    }

    private List<String> validate(JsonObject schema, String json) {
        JsonObject whole = strict(schema).getAsJsonObject();
        whole.add("$defs", components.get("schemas"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The same, where an object that lists its members has no other: the client sends none that is not documented. */
    private static JsonElement strict(JsonElement schema) {
        if (schema instanceof JsonArray list) {
            JsonArray copy = new JsonArray();
            list.forEach(element -> copy.add(strict(element)));
            return copy;
        }
        if (!(schema instanceof JsonObject map)) {
            return schema;
        }
        JsonObject copy = new JsonObject();
        map.entrySet().forEach(entry -> copy.add(entry.getKey(), strict(entry.getValue())));
        boolean lists = map.has("properties") && map.get("properties") instanceof JsonObject && map.has("type");
        if (lists && !map.has("additionalProperties")) {
            copy.addProperty("additionalProperties", false);
        }
        return copy;
    }
}
