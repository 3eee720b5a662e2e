package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each request with the status, the headers and the body of a recording, and nothing of its own. */
final class RecordedHttpServer implements AutoCloseable {
    /** A request that came. */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {}

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<JsonObject> answers;
    private final Map<String, JsonObject> others;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> otherRequests = new CopyOnWriteArrayList<>();

    RecordedHttpServer(JsonObject answer) throws IOException {
        this(List.of(answer), Map.of());
    }

    /** Answers the requests in this order; the last answer is that of all further ones. */
    RecordedHttpServer(List<JsonObject> answers) throws IOException {
        this(answers, Map.of());
    }

    /**
     * @param others the answers to requests that are not the recorded one, by method and target
     */
    RecordedHttpServer(JsonObject answer, Map<String, JsonObject> others) throws IOException {
        this(List.of(answer), others);
    }

    private RecordedHttpServer(List<JsonObject> answers, Map<String, JsonObject> others) throws IOException {
        this.answers = List.copyOf(answers);
        this.others = others;
        Thread thread = new Thread(this::serve, "recorded-http-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    /** The requests that are not the recorded one, by method and target. */
    List<String> otherRequests() {
        return otherRequests;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                Request request = read(socket.getInputStream());
                String target = request.method() + " " + request.target();
                if (others.containsKey(target)) {
                    otherRequests.add(target);
                } else {
                    requests.add(request);
                }
                socket.getOutputStream()
                        .write(answer(
                                others.containsKey(target) ? others.get(target) : next(),
                                request.method().equals("HEAD")));
            } catch (IOException e) {
                // the client sees that the connection is lost, and the test with it
            }
        }
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Request(first[0], first[1], headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the request ends in its head");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private JsonObject next() {
        return answers.get(Math.min(requests.size(), answers.size()) - 1);
    }

    private static byte[] answer(JsonObject answer, boolean head) throws IOException {
        byte[] body = body(answer);
        StringBuilder text =
                new StringBuilder("HTTP/1.1 " + answer.get("status").getAsInt() + " recorded\r\n");
        answer.getAsJsonObject("headers")
                .entrySet()
                .forEach(header -> text.append(header.getKey())
                        .append(": ")
                        .append(header.getValue().getAsString())
                        .append("\r\n"));
        if (!head && answer.get("status").getAsInt() != 204) {
            text.append("content-length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append("connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The bytes of the body of a recorded request or answer. */
    static byte[] body(JsonObject message) {
        if (message.has("bodyBase64")) {
            return Base64.getDecoder().decode(message.get("bodyBase64").getAsString());
        }
        return message.has("body") ? message.get("body").getAsString().getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
