package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.OperationBinding.Bound;
import io.cloudruntimes.generator.binding.model.OperationBinding.Unsupported;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.SharedTexts;
import java.util.List;
import java.util.Optional;

/** Emits the table of how each operation of a service travels on a runtime. */
final class WireOperationsSpec {
    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final SharedTexts reasons;

    WireOperationsSpec(RuntimeTypes runtime) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.reasons =
                new SharedTexts(types.callables().stream().flatMap(this::texts).toList(), reasonName());
    }

    /** A name that no operation's constant has. */
    private String reasonName() {
        List<String> taken = types.callables().stream().map(types::constant).toList();
        return taken.stream().anyMatch(name -> name.startsWith("REASON")) ? "REASON_" : "REASON";
    }

    private java.util.stream.Stream<String> texts(Callable callable) {
        OperationBinding binding = runtime.binding().operation(callable);
        if (binding instanceof Unsupported unsupported) {
            return java.util.stream.Stream.of(unsupported.reason());
        }
        if (binding instanceof Bound bound) {
            return java.util.stream.Stream.concat(
                    bound.notOver().values().stream(), bound.wires().stream().flatMap(this::texts));
        }
        throw new IllegalArgumentException(callable.id() + " has no wires: " + binding);
    }

    // public final class AcmeStateOperations { … }
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(runtime.operations())
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "How each operation of {@link $T} is sent to the $L, or why that does not support it.\n",
                        types.api(),
                        Javadocs.html(runtime.binding().title()));
        type.addFields(reasons.fields());
        types.callables().forEach(callable -> type.addField(row(callable)));
        types.service()
                .operations()
                .forEach(operation ->
                        new AbsentEntryCode(runtime, operation).field().ifPresent(type::addField));
        return type.addField(all())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }

    // static final WireOperation<GetStateRequest, HttpExchange<Optional<StateEntry>>> GET =
    //         WireOperation.<GetStateRequest, HttpExchange<Optional<StateEntry>>>of(StateOperations.GET, "…")
    //                 .over("http", AcmeStateHttpExchanges::get)
    //                 .over("grpc", AcmeStateGrpcExchanges::get);
    private FieldSpec row(Callable callable) {
        TypeName exchange = exchange(callable);
        return FieldSpec.builder(
                        ParameterizedTypeName.get(CoreTypes.WIRE_OPERATION, types.request(callable), exchange),
                        types.constant(callable),
                        STATIC,
                        FINAL)
                .initializer(value(callable, exchange))
                .build();
    }

    private TypeName stream(Stream stream) {
        return ParameterizedTypeName.get(CoreTypes.WIRE_STREAM, types.type(stream.event()), types.answer(stream));
    }

    private CodeBlock value(Callable callable, TypeName exchange) {
        OperationBinding binding = runtime.binding().operation(callable);
        if (binding instanceof Unsupported unsupported) {
            return CodeBlock.of(
                    "$T.unsupported($T.$L, $L)",
                    CoreTypes.WIRE_OPERATION,
                    types.operations(),
                    types.constant(callable),
                    reasons.code(unsupported.reason()));
        }
        if (binding instanceof Bound bound) {
            return bound(callable, exchange, bound);
        }
        throw new IllegalArgumentException(callable.id() + " has no wires: " + binding);
    }

    private java.util.stream.Stream<String> texts(WireBinding wire) {
        if (wire instanceof WireBinding.UnsupportedForm form) {
            return form.rules().form().orElseThrow().types().stream().map(type -> form.reason());
        }
        return wire instanceof WireBinding.Callback callback
                ? callback.discovery().stream().map(this::asked)
                : java.util.stream.Stream.empty();
    }

    private CodeBlock bound(Callable callable, TypeName exchange, Bound bound) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.<$T, $T>of(\n$T.$L,\n$S)",
                        CoreTypes.WIRE_OPERATION,
                        types.request(callable),
                        exchange,
                        types.operations(),
                        types.constant(callable),
                        bound.notes());
        bound.clientWires().stream()
                .map(WireBinding::wire)
                .distinct()
                .map(runtime.binding()::wire)
                .forEach(wire -> code.add(over(callable, wire)));
        bound.notOver().forEach((wire, reason) -> code.add("\n.notOver($S, $L)", wire, reasons.code(reason)));
        return code.add(buffered(callable, bound)).build();
    }

    // .bufferedOver((request, change) -> request.toBuilder().data(change.apply(request.data())).build(), "grpc")
    private CodeBlock buffered(Callable callable, Bound bound) {
        Optional<Field> body = callable.inputs().stream()
                .map(Input::field)
                .filter(field -> PoetTypes.isContent(field.type()))
                .findFirst();
        List<String> wires = bound.clientWires().stream()
                .filter(wire -> body.isPresent() && isInMessage(wire, body.get()))
                .map(WireBinding::wire)
                .distinct()
                .toList();
        if (wires.isEmpty()) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(
                "\n.bufferedOver((request, change) -> request.toBuilder().$1L(change.apply(request.$1L())).build(), $2L)",
                types.accessor(body.orElseThrow()),
                wires.stream().map(wire -> CodeBlock.of("$S", wire)).collect(CodeBlock.joining(", ")));
    }

    /** Whether a body is not sent while it is read, but is one of several values of a message. */
    private static boolean isInMessage(WireBinding wire, Field body) {
        if (wire instanceof WireBinding.Grpc grpc && grpc.chunkedInput().isPresent()) {
            return false;
        }
        return wire.inputs().stream()
                .filter(mapping -> mapping.field().name().equals(body.name()))
                .anyMatch(mapping -> !(mapping.location() instanceof WireLocation.Payload));
    }

    // .over("grpc", AcmePubSubGrpcExchanges::subscribe)
    private CodeBlock over(Callable callable, Wire wire) {
        List<WireBinding> forms = runtime.binding().all(callable, wire, WireBinding.class);
        WireBinding binding = forms.get(0);
        if (binding.rules().form().isPresent()) {
            return forms(callable, wire, forms);
        }
        if (!(binding instanceof WireBinding.Callback callback)) {
            return CodeBlock.of("\n.over($S, $T::$L)", wire.name(), runtime.exchanges(wire), types.method(callable));
        }
        return callback.discovery()
                .map(discovery -> CodeBlock.of(
                        "\n.overWhenDeferred($S, $T::$L, $L)",
                        wire.name(),
                        runtime.callbackStreams(wire),
                        types.method(callable),
                        reasons.code(asked(discovery))))
                .orElseGet(() -> CodeBlock.of(
                        "\n.over($S, $T::$L)", wire.name(), runtime.callbackStreams(wire), types.method(callable)));
    }

    // .over("http", ComponentForms.<GetFileRequest, HttpExchange<…>>of(BoxComponents.LOOKUP, GetFileRequest::storeName)
    //         .form("disk", BoxFileHttpExchanges::getDisk)
    //         .unsupported("tape", "a tape has no files"))
    private CodeBlock forms(Callable callable, Wire wire, List<WireBinding> forms) {
        Field component = callable.inputs().stream()
                .map(Input::field)
                .filter(it -> forms.stream()
                        .anyMatch(form -> form.rules()
                                .form()
                                .orElseThrow()
                                .component()
                                .field()
                                .name()
                                .equals(it.name())))
                .findFirst()
                .orElseThrow();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "\n.over(\n$>$>$S,\n$T.<$T, $T>of($T.LOOKUP, $T::$L)",
                        wire.name(),
                        CoreTypes.COMPONENT_FORMS,
                        types.request(callable),
                        exchange(callable),
                        ComponentLookupSpec.name(runtime),
                        types.request(callable),
                        types.accessor(component));
        for (WireBinding form : forms) {
            for (String type : form.rules().form().orElseThrow().types()) {
                code.add(
                        form instanceof WireBinding.UnsupportedForm unsupported
                                ? CodeBlock.of("\n.unsupported($S, $L)", type, reasons.code(unsupported.reason()))
                                : CodeBlock.of(
                                        "\n.form($S, $T::$L)",
                                        type,
                                        runtime.exchanges(wire),
                                        types.method(callable) + RuntimeTypes.suffix(form)));
            }
        }
        return code.add(")$<$<").build();
    }

    private TypeName exchange(Callable callable) {
        return callable instanceof Operation operation
                ? ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, types.boxedResult(operation))
                : stream((Stream) callable);
    }

    /** Why a connection does not open it otherwise: it cannot know that there is nothing more to come before the port is served. */
    private String asked(Discovery discovery) {
        return "the runtime asks once for what is open (" + discovery.request() + "), when it finds the port of the"
                + " application; open it in "
                + RuntimeSpec.callbacks(runtime.binding()).simpleName()
                + " before that is served, or defer the callbacks of the connection";
    }

    // public static final List<WireOperation<?, ?>> ALL = List.of(GET, …);
    private FieldSpec all() {
        CodeBlock names = types.callables().stream()
                .map(callable -> CodeBlock.of("$L", types.constant(callable)))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                CoreTypes.LIST, ParameterizedTypeName.get(CoreTypes.WIRE_OPERATION, ANY, ANY)),
                        "ALL",
                        PUBLIC,
                        STATIC,
                        FINAL)
                .addJavadoc("Each of them.\n")
                .initializer("$T.of($L)", CoreTypes.LIST, names)
                .build();
    }
}
