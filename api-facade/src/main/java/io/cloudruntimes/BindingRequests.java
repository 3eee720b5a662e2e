package io.cloudruntimes;

import io.cloudruntimes.binding.BindingOperations;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.binding.SubscribeBindingEventsRequest;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests of one binding, and its results; the same for calls that wait and calls that do not. */
record BindingRequests(Values values, String bindingName) {
    /** The concurrency that keeps the order of events. */
    static final int ONE_BY_ONE = 1;

    private static final String JSON = "application/json";

    InvokeBindingRequest invoke(String operation, Object data, BindingOptions options) {
        Arguments.of(BindingOperations.INVOKE_BINDING)
                .require("operation", operation)
                .require("options", options);
        return InvokeBindingRequest.builder()
                .bindingName(bindingName)
                .operation(operation)
                .contentType(contentType(data, options))
                .failOnStatus(options.errorStatus() == ErrorStatus.FAIL ? null : false)
                .metadata(options.metadata())
                .data(bytes(operation, data, options))
                .build();
    }

    private static String base64(Bytes data) {
        return "\"" + data.toBase64() + "\"";
    }

    private Bytes bytes(String operation, Object data, BindingOptions options) {
        try {
            Object value = Values.required(
                    BindingOperations.INVOKE_BINDING, data, "give Bytes.EMPTY where an operation has no data");
            String chosen = options.isBase64() ? null : options.contentType();
            Bytes bytes = chosen == null ? values.toBytes(value) : values.toBytes(value, chosen);
            return options.isBase64() ? Bytes.utf8(base64(bytes)) : bytes;
        } catch (InvalidArgumentException e) {
            throw e.inContext(context(operation));
        }
    }

    private @Nullable String contentType(Object data, BindingOptions options) {
        if (options.contentType() != null) {
            return options.contentType();
        }
        if (options.isBase64()) {
            return JSON;
        }
        return data instanceof Bytes || data instanceof byte[] ? null : values.contentType(data);
    }

    BindingResult result(String operation, InvokeBindingResponse response, BindingOptions options) {
        BindingResult result = new BindingResult(response, values, context(operation));
        if (result.isSuccess() || options.errorStatus() == ErrorStatus.RETURN) {
            return result;
        }
        throw failure(operation, result);
    }

    private CloudRuntimesException failure(String operation, BindingResult result) {
        int status = result.status().orElseThrow();
        ErrorContext context = context(operation).withStatus(status).withDetails(lowerCase(result.metadata()));
        String reason = "the external system returned the status " + status;
        if (result.isBodyMissing()) {
            reason += ", and the runtime not the rest of its response; ErrorStatus.FAIL_WITH_RESPONSE asks for that";
        } else {
            context = context.withBody(result.bytes());
            reason += result.bytes().isEmpty() ? " without a body" : " with " + result.bytes() + ", which body() has";
        }
        return Errors.of(ErrorCode.ofHttpStatus(status), reason, context, null);
    }

    /** The details of an exception are compared as they are, so that the case of their names must not depend on the runtime. */
    private static Map<String, String> lowerCase(Map<String, String> metadata) {
        Map<String, String> lower = new LinkedHashMap<>();
        metadata.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private ErrorContext context(String operation) {
        return ErrorContext.of(BindingOperations.INVOKE_BINDING)
                .withResource("bindingName " + HasResource.quote(bindingName) + ", operation "
                        + HasResource.quote(operation));
    }

    /** What calls the handler of a subscription with the given arguments. */
    <T> BindingHandlerAdapter<T> adapter(Type type, HandlerOptions options, BindingHandler<T> handler) {
        Arguments.of(BindingOperations.SUBSCRIBE)
                .require("type", type)
                .require("options", options)
                .require("handler", handler);
        return new BindingHandlerAdapter<>(values, type, handler);
    }

    SubscribeBindingEventsRequest subscribe() {
        return SubscribeBindingEventsRequest.builder().bindingName(bindingName).build();
    }
}
