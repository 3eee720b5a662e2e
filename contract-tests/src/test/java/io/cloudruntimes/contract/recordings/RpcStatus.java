package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.ResourceInfo;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/** The end of a call as it was recorded, with its details as Google's own classes encode them. */
final class RpcStatus {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private RpcStatus() {}

    static void close(ServerCall<byte[], byte[]> call, JsonObject end) {
        Status status = Status.fromCode(Status.Code.valueOf(end.get("status").getAsString()));
        Metadata trailers = new Metadata();
        if (end.has("details") && !end.getAsJsonArray("details").isEmpty()) {
            com.google.rpc.Status.Builder details = com.google.rpc.Status.newBuilder()
                    .setCode(status.getCode().value())
                    .setMessage(text(end, "message"));
            end.getAsJsonArray("details").forEach(detail -> details.addDetails(Any.pack(detail(detail))));
            trailers.put(DETAILS, details.build().toByteArray());
        }
        call.close(end.has("message") ? status.withDescription(text(end, "message")) : status, trailers);
    }

    private static Message detail(JsonElement json) {
        JsonObject detail = json.getAsJsonObject();
        String type = text(detail, "@type").replaceFirst(".*/", "");
        return switch (type) {
            case "google.rpc.ErrorInfo" -> errorInfo(detail);
            case "google.rpc.ResourceInfo" ->
                ResourceInfo.newBuilder()
                        .setResourceType(text(detail, "resource_type"))
                        .setResourceName(text(detail, "resource_name"))
                        .setDescription(text(detail, "description"))
                        .build();
            case "google.rpc.BadRequest" -> badRequest(detail);
            default -> throw new IllegalArgumentException("no such detail is known here: " + type);
        };
    }

    private static ErrorInfo errorInfo(JsonObject detail) {
        ErrorInfo.Builder info =
                ErrorInfo.newBuilder().setReason(text(detail, "reason")).setDomain(text(detail, "domain"));
        if (detail.has("metadata")) {
            detail.getAsJsonObject("metadata")
                    .entrySet()
                    .forEach(fact ->
                            info.putMetadata(fact.getKey(), fact.getValue().getAsString()));
        }
        return info.build();
    }

    private static BadRequest badRequest(JsonObject detail) {
        BadRequest.Builder bad = BadRequest.newBuilder();
        detail.getAsJsonArray("field_violations")
                .forEach(violation -> bad.addFieldViolationsBuilder()
                        .setField(text(violation.getAsJsonObject(), "field"))
                        .setDescription(text(violation.getAsJsonObject(), "description")));
        return bad.build();
    }

    private static String text(JsonObject object, String member) {
        return object.has(member) ? object.get(member).getAsString() : "";
    }
}
