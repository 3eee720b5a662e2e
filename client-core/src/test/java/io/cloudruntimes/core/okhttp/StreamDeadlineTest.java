package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportOptions;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stream of gRPC whose context has a deadline ends there, also after the headers of its response. */
@Timeout(30)
class StreamDeadlineTest {
    private static final OperationInfo WATCH =
            OperationInfo.of("PubSubService", "subscribe", "subscribeTopicEvents", false, Maturity.STABLE);

    @Test
    void aStreamThatIsSilentAfterItsHeadersEndsAtTheDeadline() {
        try (FrameServer server = new FrameServer();
                Transport transport = OkHttpTransport.provider()
                        .open(new TransportOptions(
                                server.uri(),
                                "the server",
                                true,
                                null,
                                null,
                                Duration.ofSeconds(10),
                                Duration.ZERO,
                                StreamLiveness.NONE,
                                1_000_000,
                                1_000_000,
                                null,
                                System::nanoTime))) {
            server.script((connection, stream) -> connection.write(
                    FrameServer.HEADERS, FrameServer.END_HEADERS, stream, FrameServer.headers(":status", "200")));
            HttpRequest request = HttpRequest.builder(WATCH, "POST", "/test.v1.Events/Watch")
                    .body(Bytes.of(new byte[5]), "application/grpc")
                    .build();
            CallContext context = new CallContext(CallOptions.DEFAULT);
            context.deadline(System.nanoTime() + Duration.ofMillis(500).toNanos());
            try (DuplexStream stream = transport.openDuplex(request, context, false)) {
                IOException end = catchThrowableOfType(IOException.class, () -> {
                    stream.awaitHeaders();
                    stream.nextFrame();
                });
                assertThat(transport.broken(end, context)).isInstanceOf(CallTimeoutException.class);
            }
        }
    }
}
