package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.runtime.ErrorOutcomeCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/**
 * How the operations of a service travel over one HTTP wire of a runtime.
 *
 * @param form the form of an operation that this is about; empty for the first of each operation
 */
public record HttpSide(RuntimeTypes runtime, Wire wire, Optional<WireBinding.Http> form) {
    /** A wire, with the first form of each operation. */
    public HttpSide(RuntimeTypes runtime, Wire wire) {
        this(runtime, wire, Optional.empty());
    }

    /** What makes exchanges of requests. */
    public ClassName exchanges() {
        return runtime.exchanges(wire);
    }

    /** What serves the exchanges. */
    public ClassName routes() {
        return runtime.routes(wire);
    }

    /** The runtime. */
    public RuntimeBinding runtimeBinding() {
        return runtime.binding();
    }

    /** What to call it in the documentation. */
    public String title() {
        return "the wire {@code " + wire.name() + "} of the "
                + Javadocs.html(runtime.binding().title());
    }

    /** How an operation travels; empty if it does not on this wire. */
    public Optional<WireBinding.Http> binding(Operation operation) {
        return form.or(() -> runtime.binding().on(operation, wire, WireBinding.Http.class));
    }

    /** How a stream travels; empty if it does not on this wire. */
    public Optional<WireBinding.HttpStream> binding(Stream stream) {
        return runtime.binding().on(stream, wire, WireBinding.HttpStream.class);
    }

    /** Sides of the same wire, one for each form of an operation; none if it does not travel on it. */
    public List<HttpSide> forms(Operation operation) {
        return runtime.binding().all(operation, wire, WireBinding.Http.class).stream()
                .map(http -> new HttpSide(runtime, wire, Optional.of(http)))
                .toList();
    }

    /** What the server side takes of an operation or stream, beyond what the client sends. */
    public ServedRules served(Callable callable) {
        return runtime.served(callable, wire);
    }

    /** What the names of the methods of a form end in; empty where it is for each component. */
    public String suffix() {
        return form.map(RuntimeTypes::suffix).orElse("");
    }

    /** The errors that are outcomes of an operation. */
    public ErrorOutcomeCode errors(Operation operation) {
        return new ErrorOutcomeCode(
                runtime.types(), operation, binding(operation).orElseThrow(), wire, exchanges());
    }

    /** The member of an error's JSON body that holds the reason; empty if there is none. */
    public String errorReason() {
        return wire.errorBody().flatMap(Wire.ErrorBody::reason).orElse("");
    }

    /** The method that writes the JSON body of a request. */
    // AcmeSaveStateRequestHttp::write
    public CodeBlock bodyWriter(Operation operation) {
        return CodeBlock.of("$T::write", runtime.request(operation, wire, suffix()));
    }

    /** The method that reads the JSON body of a request. */
    // AcmeSaveStateRequestHttp::read
    public CodeBlock bodyReader(Operation operation) {
        return CodeBlock.of("$T::read", runtime.request(operation, wire, suffix()));
    }

    /** The result, of which a part at least is in the JSON body of the variable {@code response}. */
    // Responses.json(response, GetBulkStateResponseJson.INSTANCE)
    //
    // or, where the JSON is not that of the type:
    // Responses.read(response, AcmeGetMetadataResultHttp::read, RuntimeMetadata.builder())
    //         .runtime("acme")
    //         .build()
    public CodeBlock jsonResult(Operation operation, Outcome outcome, HttpResultCode results) {
        if (isOwnJson(operation)) {
            return CodeBlock.of("$T.json(response, $L)", CoreTypes.RESPONSES, responseCodec(operation));
        }
        TypeRef.Named type = operation.result().result().orElseThrow();
        return results.composed(
                operation,
                outcome,
                CodeBlock.of(
                        "$T.read(response, $T::read, $T.builder())",
                        CoreTypes.RESPONSES,
                        runtime.result(operation, wire, suffix()),
                        runtime.types().type(type)));
    }

    /** What writes the variable {@code value} as the JSON body of a response. */
    // GetBulkStateResponseJson.INSTANCE, or AcmeGetMetadataResultHttp::write
    public CodeBlock responseCodec(Operation operation) {
        return isOwnJson(operation)
                ? CodeBlock.of(
                        "$T.INSTANCE",
                        runtime.types().codec(operation.result().result().orElseThrow()))
                : CodeBlock.of("$T::write", runtime.result(operation, wire, suffix()));
    }

    private boolean isOwnJson(Operation operation) {
        return binding(operation)
                .filter(http -> runtime.binding().isOwnJson(runtime.types().model(), operation, http))
                .isPresent();
    }

    /** What writes and reads a type as JSON. */
    // TopicEventJson.INSTANCE
    public CodeBlock codec(TypeRef.Named type) {
        return CodeBlock.of("$T.INSTANCE", runtime.jsonCodec(type, wire));
    }
}
