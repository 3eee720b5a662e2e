package io.cloudruntimes.suites.connect;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a call. Not thread-safe. */
final class CallResult {
    private final SuiteMessages messages;
    private final String responseType;
    private final List<Message> payloads = new ArrayList<>();
    private @Nullable CloudRuntimesException error;
    private int unsent;

    CallResult(SuiteMessages messages, CallRequest request) {
        this.messages = messages;
        // ConformanceService/Unary answers with a UnaryResponse, and so on
        responseType = request.path().substring(request.path().lastIndexOf('/') + 1) + "Response";
    }

    /** A message came. */
    void add(Bytes message) throws InvalidProtocolBufferException {
        payloads.add(
                messages.parse(responseType, message.array()).one("payload").message());
    }

    /** The call failed. */
    void fail(CloudRuntimesException with) {
        error = with;
    }

    /** Messages were not sent, since the call was over before. */
    void unsent(int count) {
        unsent = count;
    }

    /** The number of messages that came. */
    int received() {
        return payloads.size();
    }

    /**
     * The result as the suite wants it.
     *
     * @param response the response; null where there was none
     */
    Message toMessage(String test, @Nullable HttpResponse response) throws InvalidProtocolBufferException {
        Message.Builder result = messages.builder("ClientResponseResult");
        payloads.forEach(payload -> add(result, "payloads", payload));
        set(result, "num_unsent_requests", unsent);
        List<Map.Entry<String, String>> head = new ArrayList<>();
        List<Map.Entry<String, String>> trailers = new ArrayList<>();
        if (response != null) {
            split(response, head, trailers);
        }
        addHeaders(result, "response_headers", head);
        addHeaders(result, "response_trailers", trailers);
        if (error != null) {
            set(result, "error", error(error, trailers));
        }
        Message.Builder answer = messages.builder("ClientCompatResponse");
        set(answer, "test_name", test);
        set(answer, "response", result.build());
        return answer.build();
    }

    /** The headers and the trailers. A response that is its headers only has its trailers there. */
    private void split(
            HttpResponse response, List<Map.Entry<String, String>> head, List<Map.Entry<String, String>> trailers) {
        response.headers().each((name, value) -> head.add(Map.entry(name, value)));
        var after = response.headers().trailers();
        if (after != null) {
            after.each((name, value) -> trailers.add(Map.entry(name, value)));
            head.subList(head.size() - trailers.size(), head.size()).clear();
        } else if (payloads.isEmpty()) {
            trailers.addAll(head);
        }
    }

    private void addHeaders(Message.Builder to, String field, List<Map.Entry<String, String>> headers) {
        Map<String, Message.Builder> byName = new LinkedHashMap<>();
        headers.forEach(header -> {
            Message.Builder named = byName.computeIfAbsent(header.getKey(), name -> {
                Message.Builder added = messages.builder("Header");
                set(added, "name", name);
                return added;
            });
            add(named, "value", header.getValue());
        });
        byName.values().forEach(header -> add(to, field, header.build()));
    }

    private Message error(CloudRuntimesException of, List<Map.Entry<String, String>> trailers)
            throws InvalidProtocolBufferException {
        Message.Builder to = messages.builder("Error");
        var code = to.getDescriptorForType().findFieldByName("code");
        to.setField(code, code.getEnumType().findValueByNumber(status(of).ordinal()));
        set(to, "message", of.reason());
        for (Map.Entry<String, String> trailer : trailers) {
            if (trailer.getKey().equals("grpc-status-details-bin")) {
                byte[] status = Base64.getDecoder().decode(trailer.getValue().replace("=", ""));
                for (Any detail : com.google.rpc.Status.parseFrom(status).getDetailsList()) {
                    add(to, "details", detail);
                }
            }
        }
        return to.build();
    }

    /** The status that the runtime sent; of an error that is the client's own, the one of its code. */
    private static GrpcStatus status(CloudRuntimesException error) {
        String sent = error.details().get("grpc-status");
        return sent == null ? GrpcStatus.of(error.code()) : GrpcStatus.valueOf(sent);
    }

    private static void set(Message.Builder to, String field, Object value) {
        to.setField(to.getDescriptorForType().findFieldByName(field), value);
    }

    private static void add(Message.Builder to, String field, Object value) {
        to.addRepeatedField(to.getDescriptorForType().findFieldByName(field), value);
    }
}
