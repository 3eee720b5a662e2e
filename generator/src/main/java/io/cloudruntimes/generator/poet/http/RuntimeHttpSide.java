package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.runtime.ErrorOutcomeCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/** A wire of a runtime that is HTTP. */
public record RuntimeHttpSide(RuntimeTypes runtime, Wire wire, Optional<WireBinding.Http> form) implements HttpSide {
    /** A wire, with the first form of each operation. */
    public RuntimeHttpSide(RuntimeTypes runtime, Wire wire) {
        this(runtime, wire, Optional.empty());
    }

    @Override
    public List<HttpSide> forms(Callable callable) {
        return runtime.binding().all(callable, wire, WireBinding.Http.class).stream()
                .<HttpSide>map(http -> new RuntimeHttpSide(runtime, wire, Optional.of(http)))
                .toList();
    }

    @Override
    public Optional<FieldSpec> absentOnError(Operation operation) {
        return ErrorOutcomeCode.field(
                binding(operation).orElseThrow(), wire, HttpExchangesSpec.absentName(operation, suffix()));
    }

    @Override
    public String suffix() {
        return form.map(RuntimeTypes::suffix).orElse("");
    }

    @Override
    public ClassName exchanges() {
        return runtime.exchanges(wire);
    }

    @Override
    public ClassName routes() {
        return runtime.routes(wire);
    }

    @Override
    public String title() {
        return "the HTTP API of the " + runtime.binding().title();
    }

    @Override
    public Optional<WireBinding.Http> binding(Callable callable) {
        return form.or(() -> runtime.binding().on(callable, wire, WireBinding.Http.class));
    }

    @Override
    public String errorReason() {
        return wire.errorBody().map(Wire.ErrorBody::reason).orElse("");
    }

    @Override
    public CodeBlock bodyWriter(Operation operation) {
        return CodeBlock.of("$T::write", runtime.request(operation, wire, suffix()));
    }

    @Override
    public CodeBlock bodyReader(Operation operation) {
        return CodeBlock.of("$T::read", runtime.request(operation, wire, suffix()));
    }

    // Responses.read(response, AcmeGetMetadataResultHttp::read, RuntimeMetadata.builder())
    //         .runtime("acme")
    //         .build()
    @Override
    public CodeBlock jsonResult(Operation operation, Outcome outcome, HttpResultCode results) {
        TypeRef.Named type = operation.result().result().orElseThrow();
        return results.composed(
                type,
                outcome,
                CodeBlock.of(
                        "$T.read(response, $T::read, $T.builder())",
                        CoreTypes.RESPONSES,
                        runtime.result(operation, wire, suffix()),
                        runtime.types().type(type)));
    }

    @Override
    public CodeBlock answerCodec(Operation operation) {
        return CodeBlock.of("$T::write", runtime.result(operation, wire, suffix()));
    }
}
