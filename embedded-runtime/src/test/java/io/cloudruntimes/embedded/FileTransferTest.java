package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeLimits;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.neutral.NeutralConnector;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the heap. {@code -Dfiles.bytes=2147483648} transfers more of them. */
class FileTransferTest {
    private static final long BYTES = Long.getLong("files.bytes", 256L << 20);
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    private static Process start(Class<?> program, String... arguments) throws Exception {
        ProcessBuilder command = RuntimeProcess.command(program, List.of(arguments));
        command.command().add(1, HEAP);
        return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void transfer(String where) throws Exception {
        Process transfer = start(FileTransfer.class, where, Long.toString(BYTES));
        try {
            String line = output(transfer).readLine();
            assertThat(transfer.waitFor(30, TimeUnit.MINUTES)).isTrue();
            assertThat(line).as("it transfers").startsWith("put ");
            assertThat(transfer.exitValue()).isZero();
            System.out.println(BYTES + " bytes, " + where.substring(0, 5) + ": " + line);
        } finally {
            transfer.destroyForcibly();
        }
    }

    @Test
    void aFileLargerThanTheHeapIsWrittenAndReadInProcess() throws Exception {
        transfer(folder.resolve("data.db").toString());
    }

    @Test
    void aFileLargerThanBothHeapsIsWrittenAndReadOverHttp() throws Exception {
        Process server = start(
                Main.class,
                "serve",
                "--port",
                "0",
                "--file",
                folder.resolve("data.db").toString());
        try {
            String line = output(server).readLine();
            assertThat(line).startsWith("Cloud Runtimes embedded listening on ");
            transfer(line.substring(line.lastIndexOf(' ') + 1));
        } finally {
            server.destroyForcibly();
            server.waitFor();
        }
    }

    private static void put(FileService files, long bytes) {
        files.putFile(PutFileRequest.builder()
                .storeName("reports")
                .name("large")
                .data(Content.of(new ZeroStream(), bytes))
                .build());
    }

    /** Zeros without end. */
    private static final class ZeroStream extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] to, int offset, int most) {
            return most;
        }
    }

    private static Content open(FileService files) {
        CallOptions streamed = CallOptions.builder().streamedResponse().build();
        return files.getFile(
                        GetFileRequest.builder()
                                .storeName("reports")
                                .name("large")
                                .build(),
                        streamed)
                .orElseThrow()
                .data();
    }

    /** With fewer connections than readers: a reader that kept its own would leave none for the last ones. */
    @Test
    @Timeout(60)
    void closingAReaderEarlyFreesItsConnection() throws Exception {
        ServeOptions few = ServeOptions.onFreePort().withLimits(ServeLimits.DEFAULT.withMaxConnections(3));
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(few);
                RuntimeConnection connection = new NeutralConnector()
                        .connect(server.uri(), ConnectOptions.builder().build())) {
            put(runtime.service(FileService.class), BYTES);
            FileService files = connection.service(FileService.class).orElseThrow();
            for (int i = 0; i < 200; i++) {
                try (Content data = open(files)) {
                    assertThat(data.stream().readNBytes(1024)).hasSize(1024);
                }
            }
        }
    }

    /** More readers than the server has threads, of which none reads on: other calls go on. */
    @Test
    @Timeout(60)
    void readersThatDoNotReadBlockNobody() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort());
                RuntimeConnection connection = new NeutralConnector()
                        .connect(server.uri(), ConnectOptions.builder().build())) {
            put(runtime.service(FileService.class), 64L << 20);
            FileService files = connection.service(FileService.class).orElseThrow();
            List<Content> open = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                open.add(open(files));
            }
            put(files, 1);
            assertThat(files.getFile(GetFileRequest.builder()
                                    .storeName("reports")
                                    .name("large")
                                    .build())
                            .orElseThrow()
                            .size())
                    .contains(1L);
            open.forEach(Content::close);
        }
    }
}
