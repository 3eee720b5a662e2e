package io.cloudruntimes.generator.poet.server;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.grpc.MetadataCode;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.proto.ServedCode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the code that puts an HTTP request, in a variable named {@code in}, into a request object. */
public final class RouteRequestCode {
    private static final List<String> CLOUD_EVENT_DATA = List.of("data", "data_base64");

    private final ServiceTypes types;
    private final TextCode text;

    public RouteRequestCode(ServiceTypes types) {
        this.types = types;
        this.text = new TextCode(types);
    }

    // GetStateRequest request = GetStateRequest.builder()
    //         .storeName(in.path("storeName"))
    //         .build();
    //
    // and with a JSON body:
    // SaveStateRequest.Builder builder = SaveStateRequest.builder()
    //         .storeName(in.path("storeName"));
    // in.json(SaveStateRequestJson::read, builder);
    // SaveStateRequest request = builder.build();
    public CodeBlock decode(
            Callable callable, WireBinding.HttpRequestBinding http, CodeBlock jsonReader, ServedRules served) {
        return decode(types.request(callable), "request", http, jsonReader, served);
    }

    /** The same for any object, in a variable of the given name. */
    public CodeBlock decode(
            ClassName type, String variable, WireBinding.HttpRequestBinding http, CodeBlock jsonReader) {
        return decode(type, variable, http, jsonReader, ServedRules.NONE);
    }

    private CodeBlock decode(
            ClassName type,
            String variable,
            WireBinding.HttpRequestBinding http,
            CodeBlock jsonReader,
            ServedRules served) {
        CodeBlock parameters = parameters(type, http, served);
        CodeBlock.Builder code = CodeBlock.builder();
        if (http.inputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json)) {
            return code.add("$T.Builder builder = $T.builder()$L;\n", type, type, parameters)
                    .add(json(http, jsonReader))
                    .addStatement("$T $L = builder.build()", type, variable)
                    .build();
        }
        return code.add("$T $L = $T.builder()$L\n$>$>.build();\n$<$<", type, variable, type, parameters)
                .build();
    }

    // in.json(SaveStateRequestJson::read, builder);
    //
    // and with a location for what is left:
    // builder.metadata(CloudEvents.attributes(in.body(), AcmeEventApp::read, builder, List.of("id"), "data"));
    private CodeBlock json(WireBinding.HttpRequestBinding http, CodeBlock jsonReader) {
        Optional<FieldMapping> rest = http.inputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.JsonRest)
                .findFirst();
        return rest.isEmpty()
                ? CodeBlock.builder()
                        .addStatement("in.json($L, builder)", jsonReader)
                        .build()
                : CodeBlock.builder()
                        .addStatement(
                                "builder.$L($T.attributes(in.body(), $L, builder, $T.of($L)$L))",
                                types.setter(rest.get().field()),
                                CoreTypes.CLOUD_EVENTS,
                                jsonReader,
                                CoreTypes.LIST,
                                attributes(http)
                                        .map(name -> CodeBlock.of("$S", name))
                                        .collect(CodeBlock.joining(", ")),
                                dataMembers(http)
                                        .map(name -> CodeBlock.of(", $S", name))
                                        .collect(CodeBlock.joining("")))
                        .build();
    }

    private CodeBlock parameters(ClassName type, WireBinding.HttpRequestBinding http, ServedRules served) {
        boolean hasJson = http.inputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json);
        CodeBlock.Builder code = CodeBlock.builder().add("$>$>");
        for (FieldMapping mapping : http.inputs()) {
            boolean withJson = hasJson && mapping.location() instanceof WireLocation.JsonRest;
            if (!withJson && !(mapping.location() instanceof WireLocation.Json) && !served.passesOver(mapping)) {
                code.add(
                        "\n.$L($L)",
                        types.setter(mapping.field()),
                        served(served, mapping, value(type, mapping, http)));
            }
        }
        return code.add("$<$<").build();
    }

    // Objects.requireNonNullElse(in.header("Content-Type"), "text/plain")
    // in.querySeconds("metadata.ttlInSeconds", 1)
    private static CodeBlock served(ServedRules served, FieldMapping mapping, CodeBlock value) {
        String name = mapping.field().name();
        if (served.noneBelow().containsKey(name) && mapping.location() instanceof WireLocation.Query query) {
            return CodeBlock.of(
                    "in.querySeconds($S, $L)", query.name(), served.noneBelow().get(name));
        }
        boolean mayBeNull = mapping.location() instanceof WireLocation.ContentType
                || mapping.location() instanceof WireLocation.Query
                || mapping.location() instanceof WireLocation.Header;
        return served.defaults().containsKey(name) && mayBeNull
                ? CodeBlock.of(
                        "$T.requireNonNullElse($L, $L)",
                        Objects.class,
                        value,
                        ServedCode.value(served, mapping.field()))
                : value;
    }

    // in.path("key")
    public CodeBlock pathParameter(Field field) {
        return single("path", field.name(), field);
    }

    private CodeBlock value(ClassName type, FieldMapping mapping, WireBinding.HttpRequestBinding http) {
        Field field = mapping.field();
        WireLocation location = mapping.location();
        if (location instanceof WireLocation.Path) {
            return pathParameter(field);
        }
        if (location instanceof WireLocation.Verb) {
            return TextCode.isString(field.type())
                    ? CodeBlock.of("in.verb()")
                    : text.read(field.type(), CodeBlock.of("in.verb()"));
        }
        if (location instanceof WireLocation.QueryString) {
            return CodeBlock.of("in.queryString()");
        }
        if (location instanceof WireLocation.Headers) {
            return CodeBlock.of("in.ownHeaders($L)", leftOut(mapping, http));
        }
        if (location instanceof WireLocation.Payload) {
            return CodeBlock.of(PoetTypes.isContent(field.type()) ? "in.content()" : "in.body()");
        }
        if (location instanceof WireLocation.ContentType) {
            // a list of media types is one without parameters
            return field.rules().allowed().isEmpty()
                    ? CodeBlock.of("in.header($S)", "Content-Type")
                    : CodeBlock.of("in.mediaType()");
        }
        if (location instanceof WireLocation.CloudEventData) {
            return CodeBlock.of("$T.data(in.body())", CoreTypes.CLOUD_EVENTS);
        }
        if (location instanceof WireLocation.JsonRest) {
            return CodeBlock.of("$T.rest(in.body()$L)", CoreTypes.CLOUD_EVENTS, members(http));
        }
        if (location instanceof WireLocation.QueryPairs pairs) {
            return CodeBlock.of("in.queryMap($S)", pairs.name());
        }
        if (location instanceof WireLocation.QueryPrefix prefix) {
            return CodeBlock.of("in.queryPrefixed($S$L)", prefix.prefix(), typed(prefix.prefix(), http));
        }
        if (location instanceof WireLocation.HeaderPrefix prefix) {
            return CodeBlock.of("in.headersPrefixed($S$L)", prefix.prefix(), constants(prefix.prefix(), http));
        }
        if (location instanceof WireLocation.HeaderPairs pairs) {
            return CodeBlock.of("$T.fromHeader(in.header($S))", CoreTypes.NAME_VALUE_PAIRS, pairs.name());
        }
        if (location instanceof WireLocation.Header header) {
            return checked(type, field, single("header", header.name(), field));
        }
        if (location instanceof WireLocation.Query parameter) {
            return checked(type, field, query(parameter.name(), field));
        }
        throw new IllegalArgumentException("nothing is read at " + location);
    }

    /** The parameters of a prefix that are inputs of their own. */
    // , "metadata.ttlInSeconds"
    private static CodeBlock typed(String prefix, WireBinding.HttpRequestBinding http) {
        return http.requestMappings().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Query query
                        && query.name().startsWith(prefix))
                .map(mapping -> CodeBlock.of(", $S", ((WireLocation.Query) mapping.location()).name()))
                .collect(CodeBlock.joining(""));
    }

    /** The headers of a prefix that are constants. */
    // , "acme-meta-kind"
    private static CodeBlock constants(String prefix, WireBinding.HttpRequestBinding http) {
        return MetadataCode.headerNames(http.rules().constants(), prefix)
                .map(name -> CodeBlock.of(", $S", name))
                .collect(CodeBlock.joining(""));
    }

    /** The headers that are constants, and those that the document leaves out. */
    // "acme-kind", "user-agent"
    private static CodeBlock leftOut(FieldMapping mapping, WireBinding.HttpRequestBinding http) {
        Stream<String> named = mapping.without().stream().flatMap(names -> Arrays.stream(names.split(",")));
        return Stream.concat(MetadataCode.headerNames(http.rules().constants(), ""), named)
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", "));
    }

    /** The members of the body that are properties of their own, and those that the data are in. */
    // , "id", "data"
    private static CodeBlock members(WireBinding.HttpRequestBinding http) {
        return Stream.concat(attributes(http), dataMembers(http))
                .map(name -> CodeBlock.of(", $S", name))
                .collect(CodeBlock.joining(""));
    }

    private static Stream<String> attributes(WireBinding.HttpRequestBinding http) {
        return http.inputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Json)
                .map(mapping -> ((WireLocation.Json) mapping.location()).path().get(0))
                .distinct();
    }

    private static Stream<String> dataMembers(WireBinding.HttpRequestBinding http) {
        boolean hasData =
                http.inputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.CloudEventData);
        return CLOUD_EVENT_DATA.stream()
                .filter(name -> hasData && attributes(http).noneMatch(name::equals));
    }

    private CodeBlock query(String name, Field field) {
        if (field.type() instanceof TypeRef.ListOf list) {
            return list(name, list);
        }
        return field.type() instanceof TypeRef.Scalar scalar
                ? scalarQuery(name, field, scalar.kind())
                : single("query", name, field);
    }

    // in.queryAll("labels")
    private CodeBlock list(String name, TypeRef.ListOf list) {
        return TextCode.isString(list.element())
                ? CodeBlock.of("in.queryAll($S)", name)
                : CodeBlock.of("in.queryAll($S, $L)", name, text.reader(list.element()));
    }

    // in.queryInt("limit")
    private CodeBlock scalarQuery(String name, Field field, ScalarKind kind) {
        return switch (kind) {
            case INT32 -> CodeBlock.of("in.queryInt($S)", name);
            case INT64 -> CodeBlock.of("in.queryLong($S)", name);
            case BOOLEAN -> CodeBlock.of("in.queryBoolean($S)", name);
            case SECONDS -> CodeBlock.of("in.querySeconds($S)", name);
            case STRING, DOUBLE, BYTES, CONTENT, INSTANT -> single("query", name, field);
        };
    }

    // in.query("consistency", Consistency::of)
    private CodeBlock single(String from, String name, Field field) {
        return TextCode.isString(field.type())
                ? CodeBlock.of("in.$L($S)", from, name)
                : CodeBlock.of("in.$L($S, $L)", from, name, text.reader(field.type()));
    }

    // Checks.required("GetStateRequest", "key", in.query("key"))
    private static CodeBlock checked(ClassName type, Field field, CodeBlock value) {
        boolean nullable = field.type() instanceof TypeRef.Scalar || field.type() instanceof TypeRef.Named;
        return field.required() && nullable
                ? CodeBlock.of("$T.required($S, $S, $L)", CoreTypes.CHECKS, type.simpleName(), field.name(), value)
                : value;
    }
}
