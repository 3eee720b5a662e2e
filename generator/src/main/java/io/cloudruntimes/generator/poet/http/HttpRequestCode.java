package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.SharedTexts;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the code that puts the inputs of a request, in a variable named {@code request}, into an HTTP request. */
public final class HttpRequestCode {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final ServiceTypes types;
    private final TextCode text;
    private final SharedTexts reasons;

    public HttpRequestCode(ServiceTypes types) {
        this(types, SharedTexts.NONE);
    }

    /**
     * The code of a class with constants.
     *
     * @param reasons why inputs are rejected
     */
    HttpRequestCode(ServiceTypes types, SharedTexts reasons) {
        this.types = types;
        this.reasons = reasons;
        this.text = new TextCode(types);
    }

    // HttpRequest.Builder http = HttpRequest.builder(StateOperations.GET, "GET", "/v1/state/" + … + "/item")
    //         .resource(request);
    // http.query("key", request.key());
    CodeBlock head(Callable callable, WireBinding.HttpRequestBinding http) {
        return head(callable, http, CodeBlock.of(""), Map.of());
    }

    /**
     * The same for a request that is not the operation itself.
     *
     * @param facts what is called on the facts of the operation
     * @param variables the expressions of the parameters of the path that are no inputs
     */
    public CodeBlock head(
            Callable callable, WireBinding.HttpRequestBinding http, CodeBlock facts, Map<String, CodeBlock> variables) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(UnsupportedInputCode.of(types, callable, http.refused(), reasons))
                .addStatement(
                        "$T http = $T.builder($T.$L$L, $L, $L).resource(request)",
                        CoreTypes.HTTP_REQUEST.nestedClass("Builder"),
                        CoreTypes.HTTP_REQUEST,
                        types.operations(),
                        types.constant(callable),
                        facts,
                        verb(http),
                        path(http.path(), fields(callable), variables));
        http.requestMappings().forEach(mapping -> code.add(parameter(mapping)));
        return code.build();
    }

    // "GET", or request.verb().map(Verb::value).orElse("POST")
    private CodeBlock verb(WireBinding.HttpRequestBinding http) {
        Optional<FieldMapping> mapping = find(http, WireLocation.Verb.class);
        if (mapping.isEmpty()) {
            return CodeBlock.of("$S", http.verb());
        }
        Field field = mapping.get().field();
        return field.required()
                ? text.write(field.type(), value(field))
                : CodeBlock.of(
                        "request.$L().map(verb -> $L).orElse($S)",
                        types.accessor(field),
                        text.write(field.type(), CodeBlock.of("verb")),
                        http.verb());
    }

    private CodeBlock parameter(FieldMapping mapping) {
        WireLocation location = mapping.location();
        if (location instanceof WireLocation.Query query) {
            return values("query", query.name(), mapping);
        }
        if (location instanceof WireLocation.Header header) {
            return values("header", header.name(), mapping);
        }
        String accessor = types.accessor(mapping.field());
        if (location instanceof WireLocation.QueryPairs pairs) {
            return CodeBlock.builder()
                    .addStatement("http.queryMap($S, request.$L())", pairs.name(), accessor)
                    .build();
        }
        if (location instanceof WireLocation.QueryPrefix prefix) {
            return CodeBlock.builder()
                    .addStatement("http.queryPrefixed($S, request.$L())", prefix.prefix(), accessor)
                    .build();
        }
        if (location instanceof WireLocation.HeaderPrefix prefix) {
            return CodeBlock.builder()
                    .addStatement("http.headersPrefixed($S, request.$L())", prefix.prefix(), accessor)
                    .build();
        }
        if (location instanceof WireLocation.Headers) {
            return CodeBlock.builder()
                    .addStatement("http.headers(request.$L())", accessor)
                    .build();
        }
        if (location instanceof WireLocation.QueryString) {
            CodeBlock put = CodeBlock.builder()
                    .addStatement("http.queryString($L)", value(mapping.field()))
                    .build();
            return mapping.field().required() ? put : ifPresent(mapping.field(), put);
        }
        if (location instanceof WireLocation.HeaderPairs pairs) {
            return headerPairs(pairs.name(), accessor);
        }
        if (location instanceof WireLocation.Path
                || location instanceof WireLocation.Verb
                || location instanceof WireLocation.Payload
                || location instanceof WireLocation.ContentType
                || location instanceof WireLocation.Json) {
            return CodeBlock.of(""); // head(…) and body(…) write them
        }
        throw new IllegalArgumentException("no location of a request over HTTP: " + location);
    }

    // if (!request.labels().isEmpty()) {
    //     http.header("Note-Labels", NameValuePairs.toHeader(request.labels()));
    // }
    private static CodeBlock headerPairs(String name, String accessor) {
        return CodeBlock.builder()
                .beginControlFlow("if (!request.$L().isEmpty())", accessor)
                .addStatement("http.header($S, $T.toHeader(request.$L()))", name, CoreTypes.NAME_VALUE_PAIRS, accessor)
                .endControlFlow()
                .build();
    }

    // http.body(Json.toBytes(SaveStateRequestJson::write, request), "application/json");
    public CodeBlock body(WireBinding.Http http, CodeBlock jsonWriter) {
        Optional<FieldMapping> payload = find(http, WireLocation.Payload.class);
        if (payload.isPresent()) {
            String mediaType = ((WireLocation.Payload) payload.get().location()).mediaType();
            return payload(payload.get().field(), contentType(http, mediaType));
        }
        if (find(http, WireLocation.Json.class).isEmpty()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .addStatement("http.body($T.toBytes($L, request), $S)", CoreTypes.JSON, jsonWriter, "application/json")
                .build();
    }

    // http.body(request.data(), "application/octet-stream");
    private CodeBlock payload(Field field, CodeBlock contentType) {
        CodeBlock send = CodeBlock.builder()
                .addStatement("http.body($L, $L)", value(field), contentType)
                .build();
        return field.required() ? send : ifPresent(field, send);
    }

    // request.contentType().orElse("application/octet-stream")
    //
    // of a call that is passed on with its verb, where an empty body of no stated type is none:
    // request.contentType(), "application/octet-stream"
    private CodeBlock contentType(WireBinding.Http http, String mediaType) {
        Optional<FieldMapping> mapping = find(http, WireLocation.ContentType.class);
        if (mapping.isEmpty()) {
            return CodeBlock.of("$S", mediaType);
        }
        Field field = mapping.get().field();
        return field.required()
                ? value(field)
                : CodeBlock.of(
                        find(http, WireLocation.Verb.class).isPresent()
                                ? "request.$L(), $S"
                                : "request.$L().orElse($S)",
                        types.accessor(field),
                        mapping.get().fallback().orElse(mediaType));
    }

    private static Optional<FieldMapping> find(
            WireBinding.HttpRequestBinding http, Class<? extends WireLocation> kind) {
        return http.requestMappings().stream()
                .filter(mapping -> kind.isInstance(mapping.location()))
                .findFirst();
    }

    /**
     * The path of a call that a request asked for, and whose body has what is in the path.
     *
     * @param variables the expressions of its parameters that are no inputs
     */
    public CodeBlock path(String template, Callable callable, Map<String, CodeBlock> variables) {
        return path(template, fields(callable), variables, "callSegments");
    }

    // "/v1/state/" + HttpRequest.segment(request.storeName()) + "/item"
    CodeBlock path(String template, List<Field> inputs) {
        return path(template, inputs, Map.of());
    }

    private CodeBlock path(String template, List<Field> inputs, Map<String, CodeBlock> variables) {
        return path(template, inputs, variables, "segments");
    }

    private CodeBlock path(
            String template, List<Field> inputs, Map<String, CodeBlock> variables, String severalSegments) {
        List<CodeBlock> parts = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(template);
        int start = 0;
        while (parameter.find()) {
            boolean several = parameter.group(1).startsWith("+");
            String name = parameter.group(1).substring(several ? 1 : 0);
            parts.add(CodeBlock.of("$S", template.substring(start, parameter.start())));
            parts.add(CodeBlock.of(
                    "$T.$L($L)",
                    CoreTypes.HTTP_REQUEST,
                    several ? severalSegments : "segment",
                    variables.containsKey(name) ? variables.get(name) : input(field(inputs, name))));
            start = parameter.end();
        }
        if (start < template.length()) {
            parts.add(CodeBlock.of("$S", template.substring(start)));
        }
        return CodeBlock.join(parts, " + ");
    }

    private CodeBlock input(Field field) {
        return text.write(field.type(), value(field));
    }

    static List<Field> fields(Callable callable) {
        return callable.inputs().stream().map(Input::field).toList();
    }

    // if (request.consistency().isPresent()) {
    //     http.query("consistency", request.consistency().get().value());
    // }
    private CodeBlock values(String method, String name, FieldMapping mapping) {
        Field field = mapping.field();
        if (mapping.isConstant()) {
            return CodeBlock.builder()
                    .addStatement("http.$L($S, $L)", method, name, PresenceCode.constant(mapping))
                    .build();
        }
        if (field.type() instanceof TypeRef.ListOf list) {
            return list(method, name, field, list);
        }
        if (mapping.fallback().isPresent()) {
            return orElse(method, name, field, mapping.fallback().get());
        }
        CodeBlock put = CodeBlock.builder()
                .addStatement("http.$L($S, $L)", method, name, text.write(field.type(), value(field)))
                .build();
        return field.required() ? put : ifPresent(field, put);
    }

    // http.query("consistency", request.consistency().map(value -> value.value()).orElse("strong"));
    private CodeBlock orElse(String method, String name, Field field, String fallback) {
        CodeBlock asText = TextCode.isString(field.type())
                ? CodeBlock.of("")
                : CodeBlock.of(".map(value -> $L)", text.write(field.type(), CodeBlock.of("value")));
        return CodeBlock.builder()
                .addStatement(
                        "http.$L($S, request.$L()$L.orElse($S))", method, name, types.accessor(field), asText, fallback)
                .build();
    }

    // for (String element : request.labels()) {
    //     http.query("labels", element);
    // }
    private CodeBlock list(String method, String name, Field field, TypeRef.ListOf list) {
        return CodeBlock.builder()
                .beginControlFlow("for ($T element : request.$L())", types.type(list.element()), types.accessor(field))
                .addStatement("http.$L($S, $L)", method, name, text.write(list.element(), CodeBlock.of("element")))
                .endControlFlow()
                .build();
    }

    private CodeBlock ifPresent(Field field, CodeBlock then) {
        return CodeBlock.builder()
                .beginControlFlow("if (request.$L().isPresent())", types.accessor(field))
                .add(then)
                .endControlFlow()
                .build();
    }

    private CodeBlock value(Field field) {
        return CodeBlock.of(field.required() ? "request.$L()" : "request.$L().get()", types.accessor(field));
    }

    private static Field field(List<Field> inputs, String name) {
        return inputs.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the path names no input " + name));
    }
}
