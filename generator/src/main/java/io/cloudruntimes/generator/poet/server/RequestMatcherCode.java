package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.check.DistinguishingConstants;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallRules;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import java.util.List;

/** Writes the matcher that distinguishes the requests of operations: by constants, and by the type of a component. */
final class RequestMatcherCode {
    private static final TypeName TYPES = ParameterizedTypeName.get(
            CoreTypes.FUNCTION,
            ClassName.get(String.class),
            ParameterizedTypeName.get(CoreTypes.OPTIONAL, ClassName.get(String.class)));

    private RequestMatcherCode() {}

    // private final Function<String, Optional<String>> componentTypes;
    static FieldSpec field() {
        return FieldSpec.builder(TYPES, "componentTypes", PRIVATE, FINAL).build();
    }

    /** The constructor, which takes the types of components where they are asked for. */
    static MethodSpec take(MethodSpec.Builder constructor, boolean asked) {
        return asked
                ? constructor
                        .addJavadoc(
                                "@param componentTypes the type of a component by its name; empty if there is none\n")
                        .addParameter(TYPES, "componentTypes")
                        .addStatement("this.componentTypes = componentTypes")
                        .build()
                : constructor.build();
    }

    /** The conditions of a request over HTTP; empty if there are none. */
    // .json("get", "operation").component(in -> in.path("box"), componentTypes, "disk")
    static CodeBlock http(RuntimeBinding binding, WireBinding.Http http) {
        CodeBlock.Builder code = CodeBlock.builder();
        DistinguishingConstants.of(binding, http).forEach(it -> code.add("\n$L", http(it)));
        http.rules()
                .form()
                .ifPresent(form ->
                        code.add("\n.component(in -> $L, componentTypes, $L)", component(form), texts(form.types())));
        return code.build();
    }

    private static CodeBlock http(FieldMapping constant) {
        CodeBlock value = PresenceCode.constant(constant);
        WireLocation location = constant.location();
        if (location instanceof WireLocation.Json json) {
            return CodeBlock.of(".json($L, $L)", value, texts(json.path()));
        }
        if (location instanceof WireLocation.Header header) {
            return CodeBlock.of(".header($S, $L)", header.name(), value);
        }
        if (location instanceof WireLocation.Query query) {
            return CodeBlock.of(".query($S, $L)", query.name(), value);
        }
        throw new IllegalArgumentException("no location of a constant over HTTP: " + location);
    }

    private static CodeBlock component(CallRules.ComponentForm form) {
        WireLocation location = form.component().location();
        if (location instanceof WireLocation.Path) {
            return CodeBlock.of("in.path($S)", form.component().field().name());
        }
        if (location instanceof WireLocation.Query query) {
            return CodeBlock.of("in.query($S)", query.name());
        }
        if (location instanceof WireLocation.Header header) {
            return CodeBlock.of("in.header($S)", header.name());
        }
        if (location instanceof WireLocation.Json json) {
            return CodeBlock.of("in.jsonText($L)", texts(json.path()));
        }
        throw new IllegalArgumentException("no location of a component over HTTP: " + location);
    }

    /** The conditions of a request of gRPC; empty if there are none. */
    // .text("get", 4).entry("mode", "420", 3).component(componentTypes, List.of("disk"), 1)
    static CodeBlock grpc(RuntimeBinding binding, WireBinding.Grpc grpc) {
        CodeBlock.Builder code = CodeBlock.builder();
        DistinguishingConstants.of(binding, grpc).forEach(it -> code.add("\n$L", grpc(it)));
        grpc.rules()
                .form()
                .ifPresent(form -> code.add(
                        "\n.component(componentTypes, $T.of($L), $L)",
                        CoreTypes.LIST,
                        texts(form.types()),
                        numbers(proto(form.component()).path())));
        return code.build();
    }

    private static WireLocation.Proto proto(FieldMapping mapping) {
        if (mapping.location() instanceof WireLocation.Proto proto) {
            return proto;
        }
        throw new IllegalArgumentException("no location of a message: " + mapping.location());
    }

    private static CodeBlock grpc(FieldMapping constant) {
        if (constant.location() instanceof WireLocation.Header header) {
            return CodeBlock.of(".header($S, $L)", header.name(), PresenceCode.constant(constant));
        }
        WireLocation.Proto location = proto(constant);
        CodeBlock path = numbers(location.path());
        CodeBlock value = PresenceCode.constant(constant);
        if (location.entry().isPresent()) {
            return CodeBlock.of(".entry($S, $L, $L)", location.entry().get(), value, path);
        }
        ScalarKind kind = ((TypeRef.Scalar) constant.field().type()).kind();
        return switch (kind) {
            case STRING -> CodeBlock.of(".text($L, $L)", value, path);
            case INT64 -> CodeBlock.of(".number($L, $L)", value, path);
            case BOOLEAN -> CodeBlock.of(".number($L, $L)", value.toString().equals("true") ? "1L" : "0L", path);
            case INT32, DOUBLE, BYTES, CONTENT, INSTANT, SECONDS ->
                throw new IllegalArgumentException("no constant of a message: " + constant);
        };
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock numbers(List<Integer> numbers) {
        return numbers.stream().map(number -> CodeBlock.of("$L", number)).collect(CodeBlock.joining(", "));
    }
}
