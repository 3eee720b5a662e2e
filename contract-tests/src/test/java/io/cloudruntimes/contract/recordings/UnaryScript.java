package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonObject;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import java.util.HexFormat;

/** Answers a call of one message with the recorded headers, message and end. */
record UnaryScript(JsonObject response) implements RecordedGrpcServer.Script {
    @Override
    public void message(ServerCall<byte[], byte[]> call, int index) {}

    @Override
    public void end(ServerCall<byte[], byte[]> call) {
        Metadata headers = new Metadata();
        response.getAsJsonObject("headers")
                .entrySet()
                .forEach(header -> headers.put(
                        Metadata.Key.of(header.getKey(), Metadata.ASCII_STRING_MARSHALLER),
                        header.getValue().getAsString()));
        boolean well = response.get("status").getAsString().equals("OK");
        if (well || !headers.keys().isEmpty()) {
            call.sendHeaders(headers); // without any, an error comes as trailers alone
        }
        if (well) {
            call.sendMessage(HexFormat.of().parseHex(response.get("hex").getAsString()));
        }
        RpcStatus.close(call, response);
    }
}
