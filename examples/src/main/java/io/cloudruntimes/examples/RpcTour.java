package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Rpc;
import io.cloudruntimes.RpcRequest;
import io.cloudruntimes.RpcResponse;
import io.cloudruntimes.RpcStream;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.Verb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Calling a service, and serving one; if the runtime has no stream of calls, its error. */
final class RpcTour {
    /** The name that the service has where it may have any. */
    static final String SERVICE = "billing";

    private static final Duration FOUND = Duration.ofSeconds(10);

    private final CloudRuntimes runtime;
    private final Rpc rpc;
    private final String service;
    private final StepLog journal;

    RpcTour(CloudRuntimes runtime, String service, StepLog journal) {
        this.runtime = runtime;
        this.rpc = runtime.rpc();
        this.service = service;
        this.journal = journal;
    }

    void visit() {
        journal.fails(
                "rpc.invoke of a service that is not there", "not_found", () -> rpc.invoke("none", "m", 1, Long.class));
        if (!runtime.capabilities().supports("serveMethods")) {
            journal.fails("rpc.serve", "unsupported", () -> rpc.serve(service, RpcTour::answer));
            return;
        }
        try (Subscription served = rpc.serve(service, RpcTour::answer)) {
            journal.step("rpc.serve " + service, true, served::isOpen);
            journal.step("rpc.invoke " + service + "/double", 84L, this::first);
            journal.step(
                    "rpc.call " + service + "/a/b, GET with a query and a header", "GET a/b x=1&x=2 h", this::call);
            journal.step("rpc.stream " + service + "/echo, its bodies as streams", "as it comes", this::stream);
            journal.fails(
                    "rpc.invoke, the service returns 404", "not_found", () -> rpc.get(service, "none", String.class));
            journal.step(
                    "rpc.call, its handler throws",
                    500,
                    () -> rpc.call(service, "fail").send().status());
        }
    }

    /** A runtime that calls its application looks for its port from time to time: at first a call may find nobody. */
    private long first() throws InterruptedException {
        long end = System.nanoTime() + FOUND.toNanos();
        while (true) {
            try {
                return rpc.invoke(service, "double", 42, Long.class);
            } catch (UnavailableException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private String call() {
        RpcResponse answer = rpc.call(service, "a/b")
                .verb(Verb.GET)
                .query("x", "1")
                .query("x", "2")
                .header("x-own", "h")
                .send();
        return answer.as(String.class);
    }

    private String stream() throws IOException {
        InputStream body = new ByteArrayInputStream("as it comes".getBytes(StandardCharsets.UTF_8));
        try (RpcStream answer = rpc.stream(service, "echo", body)) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static MethodAnswer answer(RpcRequest call) {
        return switch (call.method()) {
            case "double" -> call.answer(2 * call.as(Long.class));
            case "a/b" ->
                call.answer(call.verb() + " " + call.method() + " " + call.query() + " "
                        + call.headers().get("x-own"));
            case "echo" -> call.answer(call.bytes());
            case "fail" -> throw new IllegalStateException("this handler fails on purpose");
            default -> call.status(404);
        };
    }
}
