package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import java.util.HexFormat;

/** Plays a recorded stream: after each message of the client what followed that, at last the recorded end if there is one. */
record StreamScript(JsonObject recording) implements RecordedGrpcServer.Script {
    @Override
    public void message(ServerCall<byte[], byte[]> call, int index) {
        JsonArray messages = recording.getAsJsonArray("messages");
        if (index == 1 && hasAnswers(messages)) {
            call.sendHeaders(new Metadata());
        }
        int requests = 0;
        for (JsonElement element : messages) {
            JsonObject message = element.getAsJsonObject();
            if (isRequest(message)) {
                requests++;
            } else if (requests == index) {
                call.sendMessage(HexFormat.of().parseHex(message.get("hex").getAsString()));
            }
        }
        if (index == requests && recording.get("end") instanceof JsonObject end) {
            RpcStatus.close(call, end);
        }
    }

    private static boolean hasAnswers(JsonArray messages) {
        for (JsonElement message : messages) {
            if (!isRequest(message.getAsJsonObject())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRequest(JsonObject message) {
        return message.get("direction").getAsString().equals("request");
    }

    @Override
    public void end(ServerCall<byte[], byte[]> call) {}
}
