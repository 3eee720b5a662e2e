package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.NeutralHttpBinding;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.Optional;

/** The neutral HTTP API, on which every operation travels. */
public record NeutralHttpSide(ServiceTypes types) implements HttpSide {
    @Override
    public ClassName exchanges() {
        return types.exchanges();
    }

    @Override
    public ClassName routes() {
        return types.routes();
    }

    @Override
    public String title() {
        return "the neutral HTTP API";
    }

    @Override
    public Optional<WireBinding.Http> binding(Callable callable) {
        return Optional.of(NeutralHttpBinding.of(types.model(), callable));
    }

    @Override
    public String errorReason() {
        return "code";
    }

    @Override
    public CodeBlock bodyWriter(Operation operation) {
        return CodeBlock.of("$T::write", types.bodyCodec(operation));
    }

    @Override
    public CodeBlock bodyReader(Operation operation) {
        return CodeBlock.of("$T::read", types.bodyCodec(operation));
    }

    // Responses.json(response, GetBulkStateResponseJson.INSTANCE)
    @Override
    public CodeBlock jsonResult(Operation operation, Outcome outcome, HttpResultCode results) {
        return CodeBlock.of("$T.json(response, $L)", CoreTypes.RESPONSES, answerCodec(operation));
    }

    @Override
    public CodeBlock answerCodec(Operation operation) {
        return CodeBlock.of(
                "$T.INSTANCE", types.codec(operation.result().result().orElseThrow()));
    }
}
