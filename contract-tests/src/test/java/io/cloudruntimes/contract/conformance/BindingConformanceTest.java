package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import com.google.gson.JsonParser;
import io.cloudruntimes.Ack;
import io.cloudruntimes.Binding;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.BindingResult;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.ErrorStatus;
import io.cloudruntimes.HandlerOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.sidecars.Sidecars;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Output bindings for HTTP and for files on each runtime, and the events of queues where the runtime has them. */
class BindingConformanceTest {
    private static final BindingOptions WHOLE = BindingOptions.DEFAULT.withErrorStatus(ErrorStatus.RETURN);
    private static final Bytes ODD = Bytes.of(new byte[] {0, (byte) 0xFF, '{', (byte) 0xC3});

    static List<Target> targets() {
        return Target.all();
    }

    /** The bindings of one target. */
    private record Bindings(Target target, CloudRuntimes runtime, WebService service, String id)
            implements AutoCloseable {
        static Bindings open(Target target) {
            CloudRuntimes runtime = target.open();
            return new Bindings(target, runtime, service(target), "case-" + System.nanoTime());
        }

        /** The service that the binding {@code web} of the target calls: a real sidecar has a port of its own for it. */
        private static WebService service(Target target) {
            return target.sidecar() == null
                    ? WebService.here()
                    : WebService.at(
                            Sidecars.of(target.sidecar()).start(Target.APP).port("web"));
        }

        Binding web() {
            return runtime.binding("web");
        }

        Binding files() {
            return runtime.binding("files");
        }

        BindingOptions at(String path) {
            return WHOLE.withMetadata(Map.of("path", path, "X-Case", id));
        }

        BindingOptions file(String name) {
            return BindingOptions.DEFAULT.withMetadata(Map.of("fileName", id + name));
        }

        WebService.Request sent() {
            return service.requests(id).get(service.requests(id).size() - 1);
        }

        void expect(String aCase, Object expected, Callable<?> work) {
            check(target, "bindings", aCase, expected, work);
        }

        @Override
        public void close() {
            runtime.close();
        }
    }

    private static String text(BindingResult result) {
        return result.status().orElse(0) + " " + result.bytes().toUtf8() + " "
                + result.metadata().get("x-app") + " " + result.metadata().get("content-type")
                + (result.isBodyMissing() ? " missing" : "");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void dataAreExact(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            Binding web = bindings.web();
            bindings.expect("binding-json", "200 {\"a\":1} yes application/x-own", () -> {
                return text(web.invoke("post", Map.of("a", 1), bindings.at("x")));
            });
            bindings.expect("binding-bytes", "true sent and true returned", () -> {
                BindingResult result = web.invoke("post", ODD, bindings.at("x"));
                return bindings.sent().body().equals(ODD) + " sent and "
                        + result.bytes().equals(ODD) + " returned";
            });
            bindings.expect("binding-large-integer", "9007199254740993", () -> {
                return web.invoke("post", Bytes.utf8("9007199254740993"), bindings.at("x"))
                        .bytes()
                        .toUtf8();
            });
            bindings.expect("binding-content-type", "application/x-y", () -> {
                web.invoke("post", Bytes.utf8("1"), bindings.at("x").withContentType("application/x-y"));
                return bindings.sent().headers().get("Content-Type");
            });
            bindings.expect("binding-empty", "200  yes", () -> {
                BindingResult result = web.invoke("get", bindings.at("x"));
                return result.status().orElseThrow() + " " + result.bytes().toUtf8() + " "
                        + result.metadata().get("X-App");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void metadataArePathAndHeaders(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            bindings.expect("binding-metadata", "PUT /a%20b/c?d=e%2Ff v 1, 2", () -> {
                bindings.web()
                        .invoke(
                                "put",
                                Map.of(),
                                WHOLE.withMetadata(Map.of(
                                        "path", "/a%20b/c?d=e%2Ff", "X-Case", bindings.id(), "X-Own", "v 1, 2")));
                return bindings.sent().method() + " " + bindings.sent().target() + " "
                        + bindings.sent().headers().get("X-Own");
            });
            bindings.expect(
                    "binding-own-headers",
                    List.of(),
                    () -> bindings.sent().headers().keySet().stream()
                            .filter(name -> !List.of(
                                            "accept",
                                            "accept-encoding",
                                            "connection",
                                            "content-length",
                                            "content-type",
                                            "host",
                                            "user-agent",
                                            "x-case",
                                            "x-own")
                                    .contains(name.toLowerCase(Locale.ROOT)))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aStatusOfFailureIsAResultOrAnExceptionWithTheWholeResponse(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            Binding web = bindings.web();
            for (int status : new int[] {300, 400, 404, 500, 503}) {
                String path = "status/" + status;
                String whole = status + " body of " + status + " yes application/x-own";
                bindings.expect("binding-status-result", whole, () -> text(web.invoke("get", bindings.at(path))));
                bindings.expect("binding-status-exception", whole, () -> {
                    try {
                        return text(
                                web.invoke("get", bindings.at(path).withErrorStatus(ErrorStatus.FAIL_WITH_RESPONSE)));
                    } catch (CloudRuntimesException e) {
                        return e.status().orElse(0) + " "
                                + e.body().orElse(Bytes.EMPTY).toUtf8() + " "
                                + e.details().get("x-app") + " " + e.details().get("content-type");
                    }
                });
            }
            bindings.expect("binding-status-without-body", "204  yes", () -> {
                BindingResult result = web.invoke("get", bindings.at("status/204"));
                return result.status().orElse(0) + " " + result.bytes().toUtf8() + " "
                        + result.metadata().get("x-app") + (result.isBodyMissing() ? " missing" : "");
            });
            bindings.expect("binding-status-alone", "404 and the body is missing", () -> {
                try {
                    return text(web.invoke("get", bindings.at("status/404").withErrorStatus(ErrorStatus.FAIL)));
                } catch (CloudRuntimesException e) {
                    return e.status().orElse(0)
                            + (e.body().isEmpty() && e.getMessage().contains("FAIL_WITH_RESPONSE")
                                    ? " and the body is missing"
                                    : e.getMessage());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void filesAreExactAsBase64(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            Binding files = bindings.files();
            for (Bytes data :
                    List.of(ODD, Bytes.utf8("test"), Bytes.utf8("\"test\""), Bytes.utf8("say \u00e9"), Bytes.EMPTY)) {
                bindings.expect("binding-file-base64", true, () -> {
                    files.invoke("create", data, bindings.file("a").asBase64());
                    return files.invoke("get", bindings.file("a")).bytes().equals(data);
                });
            }
            bindings.expect("binding-file-unicode", "{\"\u00e9\":\"\u20ac\ud83d\ude00\\\"\\\\\\u0000\"}", () -> {
                files.invoke("create", Map.of("\u00e9", "\u20ac\ud83d\ude00\"\\\0"), bindings.file("a"));
                return files.invoke("get", bindings.file("a")).bytes().toUtf8();
            });
            bindings.expect("binding-file-json", "{\"a\":1}", () -> {
                files.invoke("create", Map.of("a", 1), bindings.file("a"));
                return files.invoke("get", bindings.file("a")).bytes().toUtf8();
            });
            bindings.expect("binding-file-bytes", true, () -> {
                files.invoke("create", ODD, bindings.file("a"));
                return files.invoke("get", bindings.file("a")).bytes().equals(ODD);
            });
            bindings.expect("binding-file-delete", "not_found", () -> {
                files.invoke("delete", bindings.file("a"));
                return files.invoke("get", bindings.file("a")).bytes().toUtf8();
            });
            bindings.expect("binding-file-delete-missing", "not_found", () -> {
                return files.invoke("delete", bindings.file("none"));
            });
        }
    }

    /** Where the locale of the JVM is C, names of its files are ASCII. */
    private static boolean isNameOfAFile(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void eachNameOfAFileIsKept(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            Binding files = bindings.files();
            for (String odd : List.of(
                    "/b/c",
                    "a b",
                    "a+b",
                    "a%20b",
                    "a?b#c&d=e",
                    " ",
                    "\u00e9\u20ac\ud83d\ude00",
                    "\"'",
                    "{}",
                    "..",
                    ".")) {
                if (!isNameOfAFile(odd)) {
                    continue;
                }
                bindings.expect("binding-file-name", odd, () -> {
                    files.invoke("create", Bytes.utf8(odd), bindings.file(odd).asBase64());
                    return files.invoke("get", bindings.file(odd)).bytes().toUtf8();
                });
            }
            bindings.expect("binding-file-escape", "invalid_argument", () -> {
                return files.invoke(
                                "get",
                                BindingOptions.DEFAULT.withMetadata(Map.of("fileName", "../../../../etc/hostname")))
                        .bytes();
            });
            bindings.expect("binding-file-listed", true, () -> {
                String listed = JsonParser.parseString(files.invoke(
                                        "list",
                                        BindingOptions.DEFAULT.withMetadata(Map.of("fileName", bindings.id() + "/b")))
                                .bytes()
                                .toUtf8())
                        .getAsJsonArray()
                        .get(0)
                        .getAsString();
                return files.invoke("get", BindingOptions.DEFAULT.withMetadata(Map.of("fileName", listed)))
                        .bytes()
                        .equals(Bytes.utf8("/b/c"));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsUnknownIsAnError(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            bindings.expect(
                    "binding-unknown-operation",
                    "unsupported",
                    () -> bindings.files().invoke("zzz"));
            bindings.expect(
                    "binding-unknown-operation",
                    "unsupported",
                    () -> bindings.web().invoke("zzz"));
            bindings.expect(
                    "binding-empty-operation",
                    "invalid_argument",
                    () -> bindings.files().invoke(""));
            bindings.expect("binding-odd-name", "invalid_argument", () -> runtimeBinding(bindings, "a/b"));
            if (!target.hasAnyComponent()) {
                bindings.expect("binding-unknown", "component_not_found", () -> runtimeBinding(bindings, "nobinding"));
            }
        }
    }

    private static Object runtimeBinding(Bindings bindings, String name) {
        return bindings.runtime().binding(name).invoke("get", Map.of());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aLargeResponseAndALargeRequest(Target target) {
        int large = 5 << 20;
        try (Bindings bindings = Bindings.open(target)) {
            bindings.expect("binding-large-response", large, () -> {
                return bindings.web()
                        .invoke("get", bindings.at("bytes/" + large))
                        .bytes()
                        .length();
            });
            bindings.expect("binding-large-request", large, () -> {
                return bindings.web()
                        .invoke("post", "v".repeat(large - 2), bindings.at("x"))
                        .bytes()
                        .length();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void eventsOfAQueueArrive(Target target) {
        try (Bindings bindings = Bindings.open(target)) {
            BlockingQueue<String> seen = new LinkedBlockingQueue<>();
            Binding queue = bindings.runtime().binding("queue-" + bindings.id());
            int[] deliveries = new int[1];
            String odd = "\u00e9\u20ac\ud83d\ude00 \"\\+%20/";
            String expected = "{\"a\":\"\u00e9\u20ac\"} " + odd;
            bindings.expect("binding-event", expected + ", " + expected + ", nothing", () -> {
                try (Subscription subscription = queue.subscribe(Bytes.class, HandlerOptions.DEFAULT, event -> {
                    seen.add(event.value().toUtf8() + " " + event.metadata().get(odd));
                    return deliveries[0]++ == 0 ? Ack.RETRY : Ack.SUCCESS;
                })) {
                    queue.invoke(
                            "create",
                            Map.of("a", "\u00e9\u20ac"),
                            BindingOptions.DEFAULT.withMetadata(Map.of(odd, odd)));
                    return next(seen, 20) + ", " + next(seen, 20) + ", "
                            + (subscription.isOpen() ? "nothing" : "closed");
                }
            });
        }
    }

    private static String next(BlockingQueue<String> seen, int seconds) throws InterruptedException {
        String next = seen.poll(seconds, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }
}
