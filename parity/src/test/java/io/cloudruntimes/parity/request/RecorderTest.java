package io.cloudruntimes.parity.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The recorder keeps the request line as it came, and answers what it was told. */
class RecorderTest {
    @Test
    void theRawRequestLine() throws Exception {
        try (Recorder recorder = Recorder.start()) {
            recorder.expect(JsonParser.parseString("""
                {"status": 418, "headers": {"State-Etag": "7"}, "body": {"$base64": "AP8="}}\
                """).getAsJsonObject());
            byte[] answer = send(
                    recorder,
                    "PUT /a%2fb/c+d?x=%2b+%20&x=1 HTTP/1.1\r\nHost: a\r\nX-One: 1\r\nContent-Length: 2\r\n"
                            + "Connection: close\r\n\r\nhi");

            assertThat(new String(answer, StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 418 ")
                    .containsIgnoringCase("\r\nState-Etag: 7\r\n")
                    .endsWith("\r\n\r\n\u0000\u00ff");
            assertThat(recorder.sent()).singleElement().satisfies(sent -> {
                assertThat(sent.method()).isEqualTo("PUT");
                assertThat(sent.target()).isEqualTo("/a%2fb/c+d?x=%2b+%20&x=1");
                assertThat(sent.headers().get("x-one")).containsExactly("1");
                assertThat(sent.body()).asString().isEqualTo("hi");
            });
        }
    }

    @Test
    void whatWasSentBeforeIsForgotten() throws Exception {
        try (Recorder recorder = Recorder.start()) {
            String request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            recorder.expect(null);
            assertThat(send(recorder, request)).asString().startsWith("HTTP/1.1 500 ");
            send(recorder, request);
            assertThat(recorder.sent()).hasSize(2);
            recorder.expect(null);
            assertThat(recorder.sent()).isEmpty();
        }
    }

    private static byte[] send(Recorder recorder, String request) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), recorder.uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return socket.getInputStream().readAllBytes();
        }
    }
}
