package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.rpc.MethodAnswer;
import java.util.Map;

/** The service that is called: it says what it got, or answers the status that its method names. */
final class EchoService {
    static final String NAME = "echo";

    private EchoService() {}

    /** The answer to a call. */
    static MethodAnswer answer(
            String verb, String method, String query, Map<String, String> headers, String type, Bytes data) {
        if (method.startsWith("status/")) {
            int status = Integer.parseInt(method.substring("status/".length()));
            return MethodAnswer.builder()
                    .status(status)
                    .contentType("text/plain")
                    .headers(status == 302 ? Map.of("Location", "/elsewhere") : Map.of())
                    .data(Bytes.utf8("it is " + status))
                    .build();
        }
        if (method.startsWith("header/")) {
            return MethodAnswer.builder()
                    .contentType("text/plain")
                    .data(Bytes.utf8(header(headers, method.substring("header/".length()))))
                    .build();
        }
        if (method.equals("nothing")) {
            return MethodAnswer.builder().status(204).build();
        }
        String own = header(headers, "x-own");
        return MethodAnswer.builder()
                .status(201)
                .contentType("application/x-echo")
                .headers(Map.of("x-answer", own + "!"))
                .data(Bytes.utf8(verb + " " + method + " " + query + " " + type + " " + data.toUtf8()))
                .build();
    }

    private static String header(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
