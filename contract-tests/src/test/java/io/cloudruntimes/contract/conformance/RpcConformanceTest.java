package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Rpc;
import io.cloudruntimes.RpcCall;
import io.cloudruntimes.RpcResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.Verb;
import io.cloudruntimes.sidecars.Sidecars;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls to a service, on each runtime. */
class RpcConformanceTest {
    /** The service that this test calls. */
    private String name = EchoService.NAME;

    static Stream<Target> targets() {
        return Target.all().stream();
    }

    /** The connection on which the service is served. */
    private CloudRuntimes server(Target target, CloudRuntimes runtime) {
        CalleeHost host = target.callees().find(runtime);
        name = host.service();
        return host.runtime();
    }

    /** The callee, served. */
    private AutoCloseable callee(Target target, CloudRuntimes runtime) {
        CloudRuntimes server = server(target, runtime);
        server.rpc()
                .serve(
                        name,
                        call -> EchoService.answer(
                                call.verb(),
                                call.method(),
                                call.query(),
                                call.headers(),
                                call.contentType().orElse(""),
                                call.bytes()));
        awaitServed(runtime);
        return server;
    }

    /** A runtime that calls its application looks for its port from time to time. */
    private void awaitServed(CloudRuntimes runtime) {
        if (runtime.capabilities().supports("invokeMethod")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreException(UnavailableException.class)
                    .until(() -> runtime.rpc().call(name, "m").send().status() > 0);
        }
    }

    @AfterAll
    static void stop() {
        Sidecars.terminateEach(EchoService.NAME);
    }

    private static String text(RpcResponse answer) {
        return answer.status() + " " + answer.contentType().orElse("") + " "
                + answer.bytes().toUtf8();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void calls(Target target) throws Exception {
        try (CloudRuntimes runtime = target.open();
                AutoCloseable callee = callee(target, runtime)) {
            Rpc rpc = runtime.rpc();
            check(
                    target,
                    "",
                    "rpc-post",
                    "201 application/x-echo POST m  text/plain hello",
                    () -> text(rpc.call(name, "m")
                            .body(Bytes.utf8("hello"), "text/plain")
                            .send()));
            check(
                    target,
                    "",
                    "rpc-query",
                    "201 application/x-echo GET a/b x=1&x=2&y=%2B%20 text/plain ",
                    () -> text(rpc.call(name, "a/b")
                            .verb(Verb.GET)
                            .query("x", "1")
                            .query("x", "2")
                            .query("y", "+ ")
                            .body(Bytes.EMPTY, "text/plain")
                            .send()));
            check(
                    target,
                    "",
                    "rpc-headers",
                    "own!",
                    () -> rpc.call(name, "m")
                            .header("x-own", "own")
                            .send()
                            .headers()
                            .getOrDefault("x-answer", "none"));
            for (Verb verb : List.of(Verb.PUT, Verb.PATCH, Verb.DELETE)) {
                check(
                        target,
                        "",
                        "rpc-verb",
                        "201 application/x-echo " + verb + " m  text/plain x",
                        () -> text(rpc.call(name, "m")
                                .verb(verb)
                                .body(Bytes.utf8("x"), "text/plain")
                                .send()));
            }
            for (Verb verb : List.of(Verb.GET, Verb.POST, Verb.PUT, Verb.PATCH, Verb.DELETE, Verb.OPTIONS)) {
                check( // no media type of a body that is not there
                        target,
                        "",
                        "rpc-no-body",
                        "201 application/x-echo " + verb + " m   ",
                        () -> text(rpc.call(name, "m").verb(verb).send()));
            }
            check(
                    target,
                    "",
                    "rpc-no-type",
                    "201 application/x-echo POST m  application/octet-stream x",
                    () -> text(rpc.call(name, "m").body(Bytes.utf8("x")).send()));
            check(
                    target,
                    "",
                    "rpc-empty-answer",
                    "204  ",
                    () -> text(rpc.call(name, "nothing").send()));
            Map<String, String> odd = new LinkedHashMap<>();
            List.of("a+b", "\u00e4 \ud83d\ude00", "a;b:c@d", "a*b").forEach(it -> odd.put(it, "rpc-odd-method"));
            List.of("a?b", "a#b", "a%b").forEach(it -> odd.put(it, "rpc-reserved-method"));
            odd.put("a%2Fb", "rpc-encoded-method");
            odd.put("a//b/", "rpc-empty-segments");
            for (String method : odd.keySet()) {
                check(
                        target,
                        "",
                        odd.getOrDefault(method, ""),
                        "201 application/x-echo POST " + method + "  text/plain ",
                        () -> text(rpc.call(name, method)
                                .body(Bytes.EMPTY, "text/plain")
                                .send()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void headers(Target target) throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String traceparent = "00-" + trace + "-b7ad6b7169203331-01";
        try (CloudRuntimes runtime = target.open();
                AutoCloseable callee = callee(target, runtime)) {
            Rpc rpc = runtime.rpc();
            check(
                    target,
                    "",
                    "rpc-header-case",
                    "1, 2",
                    () -> bytes(rpc.call(name, "header/x-a").header("X-A", "1").header("x-a", "2")));
            check(
                    target,
                    "",
                    "rpc-user-agent",
                    "theirs/1",
                    () -> bytes(rpc.call(name, "header/user-agent").header("user-agent", "theirs/1")));
            check(
                    target,
                    "",
                    "rpc-trace",
                    trace,
                    () -> traceOf(rpc.call(name, "header/traceparent").header("Traceparent", traceparent)));
            CallOptions options = CallOptions.builder().traceparent(traceparent).build();
            check(
                    target,
                    "",
                    "rpc-trace",
                    trace,
                    () -> traceOf(rpc.call(name, "header/traceparent").options(options)));
            for (String reserved : List.of("Content-Length", "host", "Transfer-Encoding", "TE")) {
                check(
                        target,
                        "",
                        "rpc-reserved-header",
                        "invalid_argument",
                        () -> bytes(rpc.call(name, "header/x-a").header(reserved, "1")));
            }
        }
    }

    private static String bytes(RpcCall call) {
        return call.send().bytes().toUtf8();
    }

    private static String traceOf(RpcCall call) {
        String traceparent = bytes(call);
        return traceparent.length() < 35 ? traceparent : traceparent.substring(3, 35);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void eachStatusIsAnAnswer(Target target) throws Exception {
        try (CloudRuntimes runtime = target.open();
                AutoCloseable callee = callee(target, runtime)) {
            Rpc rpc = runtime.rpc();
            for (int status : new int[] {200, 202, 302, 400, 401, 404, 409, 418, 500, 502, 503}) {
                check(
                        target,
                        "",
                        "rpc-status",
                        status + " text/plain it is " + status,
                        () -> text(rpc.call(name, "status/" + status).send()));
            }
            check(target, "", "rpc-invoke-failed", "not_found", () -> rpc.invoke(name, "status/404", 1, String.class));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatCannotBeCalled(Target target) throws Exception {
        try (CloudRuntimes runtime = target.open();
                AutoCloseable callee = callee(target, runtime)) {
            Rpc rpc = runtime.rpc();
            check(
                    target,
                    "",
                    "rpc-unknown-service",
                    "not_found",
                    () -> rpc.call("no-such-service", "m").send());
            check(
                    target,
                    "",
                    "half-character-method",
                    "invalid_argument",
                    () -> rpc.call(name, "m\ud83d").send());
            check(
                    target,
                    "",
                    "rpc-dots",
                    "201 application/x-echo POST a/../b  text/plain ",
                    () -> text(rpc.call(name, "a/../b")
                            .body(Bytes.EMPTY, "text/plain")
                            .send()));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void serving(Target target) throws Exception {
        try (CloudRuntimes runtime = target.open();
                CloudRuntimes server = server(target, runtime)) {
            check(target, "", "rpc-serve", "500, not_found", () -> {
                String failed;
                try (Subscription served = server.rpc().serve(name, call -> {
                    throw new IllegalStateException("always");
                })) {
                    awaitServed(runtime);
                    failed = outcome(runtime.rpc());
                }
                // a call that meets the end of a stream fails as unavailable; those after it find nobody
                String gone = Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> outcome(runtime.rpc()), it -> !it.equals("unavailable"));
                return failed + ", " + gone;
            });
        }
    }

    private String outcome(Rpc rpc) {
        try {
            return Integer.toString(rpc.call(name, "m").send().status());
        } catch (UnavailableException | NotFoundException e) {
            return e.code().value();
        }
    }
}
