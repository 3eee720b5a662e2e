package io.cloudruntimes.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * Messages that arrive by themselves once asked for.
 *
 * @param verb the HTTP method that opens it, upper case
 * @param eventName the name of the message on the wire
 * @param event the payload of each message
 * @param answer the reply to each message, if there is one
 */
public record Stream(
        String id,
        String method,
        MaturityLevel maturity,
        Docs docs,
        String verb,
        String path,
        List<Input> inputs,
        String eventName,
        TypeRef.Named event,
        Optional<Answer> answer,
        List<String> codes,
        Source source)
        implements Callable {
    public Stream {
        inputs = List.copyOf(inputs);
        codes = List.copyOf(codes);
    }

    /**
     * The reply to each message.
     *
     * @param path the path template to which replies are posted; its parameters are inputs of the stream
     * @param type the payload of the reply
     * @param onErrorJson the payload, as JSON, that is sent where the receiver fails
     */
    public record Answer(String path, TypeRef.Named type, String onErrorJson) {}
}
