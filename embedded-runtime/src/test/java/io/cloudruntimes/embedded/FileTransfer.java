package io.cloudruntimes.embedded;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.neutral.NeutralConnector;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * A program that writes a file of a size and reads it again, in process or over HTTP. It prints the seconds of both, and the most
 * bytes of the heap that it had in use.
 */
final class FileTransfer {
    private static final Duration LONG = Duration.ofMinutes(30);

    private FileTransfer() {}

    /** The URL of a served runtime, or the file of one in this process; the number of bytes. */
    public static void main(String[] arguments) throws Exception {
        long bytes = Long.parseLong(arguments[1]);
        if (arguments[0].startsWith("http:")) {
            try (RuntimeConnection runtime = new NeutralConnector()
                    .connect(URI.create(arguments[0]), ConnectOptions.builder().build())) {
                transfer(runtime.service(FileService.class).orElseThrow(), bytes);
            }
        } else {
            try (EmbeddedRuntime runtime = EmbeddedRuntime.open(Path.of(arguments[0]))) {
                transfer(runtime.service(FileService.class), bytes);
            }
        }
    }

    private static void transfer(FileService files, long bytes) throws Exception {
        long begin = System.nanoTime();
        files.putFile(
                PutFileRequest.builder()
                        .storeName("reports")
                        .name("large")
                        .data(Content.of(new CountedBytes(bytes)))
                        .build(),
                CallOptions.withTimeout(LONG));
        long written = System.nanoTime();
        CallOptions streamed = CallOptions.builder().streamedResponse(LONG).build();
        GetFileRequest get =
                GetFileRequest.builder().storeName("reports").name("large").build();
        try (Content data = files.getFile(get, streamed).orElseThrow().data();
                InputStream in = data.stream()) {
            requireSame(in, new CountedBytes(bytes));
        }
        System.out.printf(
                Locale.ROOT,
                "put %.1f s, get %.1f s, heap %d MiB%n",
                (written - begin) / 1e9,
                (System.nanoTime() - written) / 1e9,
                peak() >> 20);
    }

    private static void requireSame(InputStream in, InputStream expected) throws Exception {
        byte[] part = new byte[64 * 1024];
        byte[] other = new byte[part.length];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            if (expected.readNBytes(other, 0, count) != count
                    || Arrays.mismatch(part, 0, count, other, 0, count) >= 0) {
                throw new IllegalStateException("the bytes are not those that were written");
            }
        }
        if (expected.read() >= 0) {
            throw new IllegalStateException("the file is shorter than what was written");
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** So many bytes, of which each depends on its position. */
    private static final class CountedBytes extends InputStream {
        private final long length;
        private long position;

        CountedBytes(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return position == length ? -1 : at(position++) & 255;
        }

        @Override
        public int read(byte[] to, int offset, int most) {
            if (position == length) {
                return -1;
            }
            int count = (int) Math.min(most, length - position);
            for (int i = 0; i < count; i++) {
                to[offset + i] = at(position + i);
            }
            position += count;
            return count;
        }

        private static byte at(long position) {
            return (byte) (position ^ position >>> 8 ^ position >>> 20);
        }
    }
}
