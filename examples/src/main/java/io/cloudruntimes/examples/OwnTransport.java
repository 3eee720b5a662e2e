package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.transport.jdk.JdkTransport;
import java.time.Duration;
import java.util.function.BiConsumer;

/** The connection of the page about interceptors and transports. */
final class OwnTransport {
    private OwnTransport() {}

    static CloudRuntimes connect(String url, BiConsumer<String, Duration> record) {
        return CloudRuntimes.builder(url)
                .interceptor(new CallTiming(record))
                .transport(JdkTransport.provider())
                .connect();
    }
}
