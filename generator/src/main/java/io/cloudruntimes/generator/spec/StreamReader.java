package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Sensitivity;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.TypeReader.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code receive} operation of an AsyncAPI document. */
final class StreamReader {
    private final TypeReader types;

    StreamReader(TypeReader types) {
        this.types = types;
    }

    Stream read(String id, SpecNode operation) {
        SpecNode channel = types.target(TypeReader.child(operation, "channel"));
        SpecNode http = TypeReader.child(operation, "bindings", "http");
        SpecNode message = message(operation);
        return new Stream(
                id,
                operation.text("x-method").orElseThrow(),
                OperationReader.maturity(operation),
                types.docs(operation),
                http.text("method").orElse("GET").toUpperCase(Locale.ROOT),
                channel.text("address").orElseThrow(),
                inputs(channel, http),
                message.text("name").orElseGet(message::name),
                types.named(TypeReader.child(message, "payload"), Direction.RECEIVED),
                answer(operation),
                operation.texts("x-codes"),
                types.source(operation));
    }

    private List<Input> inputs(SpecNode channel, SpecNode http) {
        List<Input> inputs = new ArrayList<>();
        channel.get("parameters")
                .ifPresent(parameters -> parameters.entries().forEach((name, reference) -> {
                    SpecNode parameter = types.target(reference);
                    Field field = new Field(
                            name,
                            new TypeRef.Scalar(TypeRef.ScalarKind.STRING),
                            true,
                            parameter.get("x-schema").map(types::rules).orElse(Constraints.NONE),
                            types.docs(parameter),
                            parameter.get("x-schema").map(types::sensitivity).orElse(Sensitivity.NONE),
                            types.source(parameter));
                    inputs.add(new Input(field, Input.Location.PATH));
                }));
        http.get("query")
                .ifPresent(query -> types.fields(query, Direction.SENT)
                        .forEach(field -> inputs.add(new Input(field, Input.Location.QUERY))));
        return inputs;
    }

    private SpecNode message(SpecNode holder) {
        SpecNode reference = TypeReader.child(holder, "messages").items().get(0);
        return types.target(reference);
    }

    private Optional<Stream.Answer> answer(SpecNode operation) {
        return operation.get("reply").map(reply -> {
            SpecNode channel = types.target(TypeReader.child(reply, "channel"));
            SpecNode payload = TypeReader.child(message(reply), "payload");
            return new Stream.Answer(
                    channel.text("address").orElseThrow(),
                    types.named(payload, Direction.SENT),
                    JsonText.of(TypeReader.child(operation, "x-answer-on-error")));
        });
    }
}
