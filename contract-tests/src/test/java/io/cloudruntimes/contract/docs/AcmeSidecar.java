package io.cloudruntimes.contract.docs;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.State;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server of the runtime that {@code docs/writing-a-binding.md} binds, and an application that uses it. */
final class AcmeSidecar {
    private AcmeSidecar() {}

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (exchange.getRequestURI().getPath().equals("/values/orders/o-1")) {
                byte[] value = "\"paid\"".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("ETag", "7");
                exchange.sendResponseHeaders(200, value.length);
                exchange.getResponseBody().write(value);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
        try (CloudRuntimes runtime =
                CloudRuntimes.connect("acme://127.0.0.1:" + server.getAddress().getPort())) {
            State orders = runtime.state("orders");
            for (String key : new String[] {"o-1", "o-2"}) {
                System.out.println(orders.getEntry(key, String.class)
                        .map(entry -> entry.value() + ", etag " + entry.etag())
                        .orElse("no value"));
            }
            orders.save("o-1", "new");
        } catch (UnsupportedByRuntimeException e) {
            System.out.println(e.reason());
        } finally {
            server.stop(0);
        }
    }
}
