package io.cloudruntimes.examples;

import io.cloudruntimes.Ack;
import io.cloudruntimes.Binding;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An output binding for files, where the runtime has one of the name {@code files}; else a queue, which is output and input. */
final class BindingTour {
    private static final int SECONDS = 30;

    private final CloudRuntimes runtime;
    private final StepLog journal;

    BindingTour(CloudRuntimes runtime, StepLog journal) {
        this.runtime = runtime;
        this.journal = journal;
    }

    void visit() {
        boolean hasFiles = runtime.runtime().metadata().components().stream()
                .anyMatch(component -> component.name().equals("files"));
        if (hasFiles) {
            files(runtime.binding("files"));
        } else {
            queue(runtime.binding("inbox"));
        }
    }

    private void files(Binding files) {
        BindingOptions report = BindingOptions.DEFAULT.withMetadata(Map.of("fileName", "reports/11.bin"));
        Bytes data = Bytes.of(new byte[] {0, -1, 1});
        journal.step("binding.invoke create, as base64", () -> files.invoke("create", data, report.asBase64()));
        journal.step(
                "binding.invoke get", data, () -> files.invoke("get", report).bytes());
        journal.step("binding.invoke delete", () -> files.invoke("delete", report));
        journal.fails("binding.invoke get, deleted", "not_found", () -> files.invoke("get", report));
        journal.fails("binding.invoke of an unknown operation", "unsupported", () -> files.invoke("rename", report));
    }

    private void queue(Binding inbox) {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (Subscription subscription = inbox.subscribe(String.class, event -> {
            seen.add(event.value());
            return Ack.SUCCESS;
        })) {
            journal.step("binding.subscribe inbox", true, subscription::isOpen);
            journal.step("binding.invoke create, to inbox", () -> inbox.invoke("create", "hello"));
            journal.step("the event of the binding", "hello", () -> seen.poll(SECONDS, TimeUnit.SECONDS));
        }
        journal.fails("binding.invoke of an unknown operation", "unsupported", () -> inbox.invoke("rename"));
    }
}
