package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.file.AsyncFileService;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.ListFilesRequest;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.file.PutFileResponse;
import io.cloudruntimes.neutral.NeutralConnector;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a transfer over HTTP: the file of before stays whole, and nothing is left of the new one. */
@Timeout(120)
class FileFaultsTest {
    private static final int STREAM_BYTES = 1000 << 10;
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final CallOptions LONG = CallOptions.withTimeout(Duration.ofSeconds(60));

    @TempDir
    Path folder;

    /** A served runtime with a file, and a client whose calls take half a second at most if nothing else is said. */
    private final class Served implements AutoCloseable {
        private final EmbeddedRuntime runtime =
                EmbeddedRuntime.builder().file(folder.resolve("data.db")).build();
        private final EmbeddedServer server = runtime.serve(ServeOptions.onFreePort());
        private final RuntimeConnection connection = new NeutralConnector()
                .connect(server.uri(), ConnectOptions.builder().timeout(SHORT).build());
        private final FileService files = connection.service(FileService.class).orElseThrow();

        Served() {
            files.putFile(put(Content.of(Bytes.utf8("old"))), LONG);
        }

        Content open(CallOptions options) {
            GetFileRequest get =
                    GetFileRequest.builder().storeName("reports").name("a").build();
            return files.getFile(get, options).orElseThrow().data();
        }

        /** The server learns that a client is gone only when it reads on, so this waits. */
        void hasOnlyTheOldFile() {
            await().until(() -> contents() == 1);
            assertThat(open(LONG).bytes()).isEqualTo(Bytes.utf8("old"));
            ListFilesRequest all =
                    ListFilesRequest.builder().storeName("reports").build();
            assertThat(files.listFiles(all, LONG).files())
                    .singleElement()
                    .extracting(FileInfo::size)
                    .isEqualTo(Optional.of(3L));
        }

        @Override
        public void close() {
            connection.close();
            server.close();
            runtime.close();
        }
    }

    private static PutFileRequest put(Content data) {
        return PutFileRequest.builder()
                .storeName("reports")
                .name("a")
                .data(data)
                .build();
    }

    private long contents() throws IOException {
        try (Stream<Path> contents = Files.list(folder.resolve("data.db.files"))) {
            return contents.count();
        }
    }

    /** So many bytes, about one KiB in a millisecond. */
    private static final class SlowStream extends InputStream {
        private int left;

        SlowStream(int length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] to, int offset, int most) throws IOException {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            int count = Math.min(Math.min(most, left), 1 << 10);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    /** The time of an upload counts: a response begins only after it. */
    @Test
    void theTimeoutOfAPutSpansItsUpload() {
        try (Served served = new Served()) {
            assertThatThrownBy(() -> served.files.putFile(put(Content.of(new SlowStream(STREAM_BYTES)))))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("name 'a'");
            served.hasOnlyTheOldFile();
            PutFileResponse written = served.files.putFile(put(Content.of(new SlowStream(STREAM_BYTES))), LONG);
            assertThat(written.size()).contains((long) STREAM_BYTES);
        }
    }

    @Test
    void aPutThatIsCancelledLeavesTheOldFile() {
        try (Served served = new Served()) {
            AsyncFileService async =
                    served.connection.service(AsyncFileService.class).orElseThrow();
            CompletableFuture<PutFileResponse> put =
                    async.putFile(put(Content.of(new SlowStream(Integer.MAX_VALUE))), LONG);
            await().until(() -> contents() == 2);
            put.cancel(true);
            served.hasOnlyTheOldFile();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1000000\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n20000\r\n", // a chunk that does not come whole
            })
    void aPutWhoseClientIsGoneLeavesTheOldFile(String framing) throws Exception {
        try (Served served = new Served()) {
            try (Socket client = new Socket(
                    served.server.uri().getHost(), served.server.uri().getPort())) {
                OutputStream out = client.getOutputStream();
                out.write(("PUT /v1/files/reports/content?name=a HTTP/1.1\r\nHost: "
                                + served.server.uri().getAuthority() + "\r\nContent-Type: application/octet-stream\r\n"
                                + framing)
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[100_000]);
                out.flush();
                await().until(() -> contents() == 2);
            }
            served.hasOnlyTheOldFile();
        }
    }

    @Test
    void aFullDiskIsSaidWhileTheClientStillSends() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("data.db.files"));
                Served served = new Served()) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> served.files.putFile(put(Content.of(new SlowStream(8 << 20))), LONG))
                        .isInstanceOf(ResourceExhaustedException.class)
                        .hasMessageContaining("the disk is full");
                served.hasOnlyTheOldFile();
            }
        }
    }

    /** The limits are on what does not arrive, not on what is not read. */
    @Test
    void aReaderMayBeSlowerThanEachLimit() throws Exception {
        try (Served served = new Served()) {
            int length = 32 << 20; // more than what waits in buffers
            served.files.putFile(put(Content.of(new byte[length])), LONG);
            CallOptions streamed = CallOptions.builder().streamedResponse(SHORT).build();
            try (Content data = served.open(streamed);
                    InputStream in = data.stream()) {
                for (int i = 1; i <= 3; i++) {
                    assertThat(in.readNBytes(1024)).hasSize(1024);
                    Thread.sleep(SHORT.multipliedBy(2).toMillis());
                }
                assertThat(in.readAllBytes()).hasSize(length - 3 * 1024);
            }
        }
    }
}
