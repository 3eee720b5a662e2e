package io.cloudruntimes.generator.poet.grpc;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.TextCode;
import java.util.List;
import java.util.stream.Stream;

/** Writes the code for values that are entries of the metadata of a call of gRPC, at both of its ends. */
public final class MetadataCode {
    private final ServiceTypes types;
    private final TextCode text;

    public MetadataCode(ServiceTypes types) {
        this.types = types;
        this.text = new TextCode(types);
    }

    /** Whether a value is in the metadata. */
    public static boolean isMetadata(FieldMapping mapping) {
        return mapping.location() instanceof WireLocation.Header
                || mapping.location() instanceof WireLocation.HeaderPrefix
                || mapping.location() instanceof WireLocation.Headers;
    }

    /** Those of the values that are in the metadata. */
    public static List<FieldMapping> of(List<FieldMapping> mappings) {
        return mappings.stream().filter(MetadataCode::isMetadata).toList();
    }

    /** What the client sends: from {@code request} to {@code http}. */
    // http.header("acme-kind", request.kind());
    CodeBlock writeRequest(FieldMapping mapping) {
        return write(mapping, "request", "http.header", "http.headersPrefixed", "http.headers($L)");
    }

    /** What the server sends: from {@code value} to {@code call}. */
    // call.respondWith("acme-kind", value.kind());
    public CodeBlock writeResponse(FieldMapping mapping) {
        return write(mapping, "value", "call.respondWith", "call.respondWithAll", "call.respondWithAll(\"\", $L)");
    }

    private CodeBlock write(FieldMapping mapping, String source, String single, String prefixed, String all) {
        Field field = mapping.field();
        if (mapping.isConstant() && mapping.location() instanceof WireLocation.Header header) {
            return CodeBlock.builder()
                    .addStatement("$L($S, $L)", single, header.name(), PresenceCode.constant(mapping))
                    .build();
        }
        String accessor = types.accessor(field);
        CodeBlock map = CodeBlock.of("$L.$L()", source, accessor);
        if (mapping.location() instanceof WireLocation.HeaderPrefix prefix) {
            return CodeBlock.builder()
                    .addStatement("$L($S, $L)", prefixed, prefix.prefix(), map)
                    .build();
        }
        if (mapping.location() instanceof WireLocation.Headers) {
            return CodeBlock.builder().addStatement(all, map).build();
        }
        if (!(mapping.location() instanceof WireLocation.Header header)) {
            throw notMetadata(mapping);
        }
        if (mapping.fallback().isPresent()) {
            CodeBlock asText = TextCode.isString(field.type())
                    ? CodeBlock.of("")
                    : CodeBlock.of(".map(entry -> $L)", text.write(field.type(), CodeBlock.of("entry")));
            return CodeBlock.builder()
                    .addStatement(
                            "$L($S, $L$L.orElse($S))",
                            single,
                            header.name(),
                            map,
                            asText,
                            mapping.fallback().get())
                    .build();
        }
        CodeBlock value = field.required() ? map : CodeBlock.of("$L.get()", map);
        CodeBlock put = CodeBlock.builder()
                .addStatement("$L($S, $L)", single, header.name(), text.write(field.type(), value))
                .build();
        return field.required()
                ? put
                : CodeBlock.builder()
                        .beginControlFlow("if ($L.isPresent())", map)
                        .add(put)
                        .endControlFlow()
                        .build();
    }

    /**
     * What the server reads: from {@code call} to {@code builder}.
     *
     * @param constants the constants of the request, which are not among the entries of a map
     */
    // builder.kind(call.header("acme-kind"));
    public CodeBlock readRequest(FieldMapping mapping, String typeName, List<FieldMapping> constants) {
        if (mapping.location() instanceof WireLocation.HeaderPrefix prefix) {
            CodeBlock others = headerNames(constants, prefix.prefix())
                    .map(name -> CodeBlock.of(", $S", name))
                    .collect(CodeBlock.joining(""));
            return set(mapping, CodeBlock.of("call.headersPrefixed($S$L)", prefix.prefix(), others));
        }
        if (mapping.location() instanceof WireLocation.Headers) {
            CodeBlock others = headerNames(constants, "")
                    .map(name -> CodeBlock.of("$S", name))
                    .collect(CodeBlock.joining(", "));
            return set(mapping, CodeBlock.of("call.ownHeaders($L)", others));
        }
        if (mapping.location() instanceof WireLocation.Header header) {
            Field field = mapping.field();
            return set(
                    mapping,
                    required(
                            typeName,
                            field,
                            TextCode.isString(field.type())
                                    ? CodeBlock.of("call.header($S)", header.name())
                                    : CodeBlock.of("call.header($S, $L)", header.name(), text.reader(field.type()))));
        }
        throw notMetadata(mapping);
    }

    /** The headers that are constants of a request, which are no entries of a map of headers. */
    public static Stream<String> headerNames(List<FieldMapping> constants, String prefix) {
        return constants.stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Header header
                        && header.name().regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(mapping -> ((WireLocation.Header) mapping.location()).name());
    }

    /** What the client reads: from {@code response} to {@code builder}. */
    // builder.kind(response.header("acme-kind"));
    CodeBlock readResponse(FieldMapping mapping, String typeName) {
        if (mapping.location() instanceof WireLocation.HeaderPrefix prefix) {
            return set(mapping, CodeBlock.of("$T.headers(response, $S)", CoreTypes.RESPONSES, prefix.prefix()));
        }
        if (mapping.location() instanceof WireLocation.Headers) {
            return set(mapping, CodeBlock.of("$T.ownHeaders(response)", CoreTypes.RESPONSES));
        }
        if (mapping.location() instanceof WireLocation.Header header) {
            Field field = mapping.field();
            return set(
                    mapping,
                    required(
                            typeName,
                            field,
                            TextCode.isString(field.type())
                                    ? CodeBlock.of("response.header($S)", header.name())
                                    : CodeBlock.of(
                                            "$T.header(response, $S, $L)",
                                            CoreTypes.RESPONSES,
                                            header.name(),
                                            text.reader(field.type()))));
        }
        throw notMetadata(mapping);
    }

    private static CodeBlock required(String typeName, Field field, CodeBlock value) {
        return field.required()
                ? CodeBlock.of("$T.required($S, $S, $L)", CoreTypes.CHECKS, typeName, field.name(), value)
                : value;
    }

    private CodeBlock set(FieldMapping mapping, CodeBlock value) {
        return CodeBlock.builder()
                .addStatement("builder.$L($L)", types.setter(mapping.field()), value)
                .build();
    }

    /** The bytes of a body, empty where it is not given. */
    // request.data()
    public CodeBlock content(FieldMapping mapping, String source) {
        Field field = mapping.field();
        if (!PoetTypes.isContent(field.type())) {
            throw new IllegalArgumentException("'" + field.name() + "' is no body: " + field.type());
        }
        CodeBlock value = CodeBlock.of("$L.$L()", source, types.accessor(field));
        return field.required() ? value : CodeBlock.of("$L.orElse($T.EMPTY)", value, CoreTypes.CONTENT);
    }

    /** The messages of a body; {@code fields} is the message of everything else. */
    // ChunkedMessages.of(fields, request.data()).chunkField(3).maxChunkBytes(65536)
    public CodeBlock chunks(FieldMapping mapping, CodeBlock fields, String source) {
        if (!(mapping.location() instanceof WireLocation.ProtoChunks chunks)) {
            throw new IllegalArgumentException("not in chunks: " + mapping.location());
        }
        return CodeBlock.of(
                "$T.of($L, $L)\n.chunkField($L)\n.maxChunkBytes($L)",
                CoreTypes.CHUNKED_MESSAGES,
                fields,
                content(mapping, source),
                chunks.field(),
                chunks.maxBytes());
    }

    private static IllegalArgumentException notMetadata(FieldMapping mapping) {
        return new IllegalArgumentException(
                "'" + mapping.field().name() + "' is not in the metadata of a call: " + mapping.location());
    }
}
