package io.cloudruntimes.core.http.client;

import io.cloudruntimes.core.fixture.TcpServer;
import io.cloudruntimes.core.fixture.TestCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server that answers with the bytes it is told to, also such as no HTTP server would send. */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** Answers one request; the connection is closed after it unless the result is true. */
    public interface Script {
        boolean answer(String request, OutputStream out) throws Exception;
    }

    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final TcpServer server;

    public ScriptedServer(Script script) {
        this(0, script);
    }

    /**
     * @param certificate its certificate; null for a server without TLS
     */
    public ScriptedServer(@Nullable TestCertificate certificate, Script script) {
        this.script = script;
        this.server = TcpServer.start("scripted-server", certificate, connection -> () -> serve(connection));
    }

    /** A server at the port of one that was closed. */
    public ScriptedServer(int port, Script script) {
        this.script = script;
        this.server = TcpServer.startAt(port, "scripted-server", connection -> () -> serve(connection));
    }

    public URI uri() {
        return server.uri();
    }

    /** What arrived, heads and bodies. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections were made. */
    public int connections() {
        return server.connections();
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = read(connection.getInputStream());
            while (!request.isEmpty()) {
                requests.add(request);
                if (!script.answer(request, connection.getOutputStream())) {
                    return;
                }
                request = read(connection.getInputStream());
            }
        } catch (Exception e) {
            // the client went away, which several tests make it do
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A whole answer. */
    public static String answer(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    @Override
    public void close() {
        server.close();
    }
}
