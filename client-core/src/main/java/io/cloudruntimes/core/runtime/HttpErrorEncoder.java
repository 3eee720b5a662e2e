package io.cloudruntimes.core.runtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteResponse;
import org.jspecify.annotations.Nullable;

/** Says errors over HTTP as a runtime does: a JSON body with a reason, a message and details of {@code google.rpc}. */
final class HttpErrorEncoder implements ErrorEncoder {
    private final ErrorResponseRules answers;
    private final WireInfo wire;

    HttpErrorEncoder(ErrorResponseRules answers, WireInfo wire) {
        this.answers = answers;
        this.wire = wire;
    }

    @Override
    public RouteResponse write(@Nullable OperationInfo operation, CloudRuntimesException error) {
        ErrorResponseRule answer = answers.of(operation, error);
        JsonObject body = new JsonObject();
        body.addProperty(wire.errorBody().reason(), answer.reason());
        body.addProperty(wire.errorBody().message(), answer.text() + error.reason());
        if (!wire.errorBody().details().isEmpty() && !error.details().isEmpty()) {
            JsonArray details = new JsonArray();
            details.add(errorInfo(answer, error));
            body.add(wire.errorBody().details(), details);
        }
        String status = answer.status().get(wire.name());
        return RouteResponse.bytes(
                status == null ? error.code().httpStatus() : Integer.parseInt(status),
                Bytes.utf8(body.toString()),
                "application/json");
    }

    private JsonObject errorInfo(ErrorResponseRule answer, CloudRuntimesException error) {
        JsonObject info = new JsonObject();
        info.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        info.addProperty("reason", answer.reason());
        info.addProperty("domain", answers.domain());
        JsonObject metadata = new JsonObject();
        error.details().forEach(metadata::addProperty);
        info.add("metadata", metadata);
        return info;
    }
}
