package io.cloudruntimes.benchmarks.files;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.PutFileRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;

/**
 * Writes one file of a size and reads it again, with one client, in a JVM of its own. Prints the seconds of both, and the most bytes
 * of the heap in use.
 */
final class FileTransfer {
    private static final Duration LONG = Duration.ofHours(1);
    private static final int PART_BYTES = 64 * 1024;

    private FileTransfer() {}

    /** A client. */
    private interface Client extends AutoCloseable {
        void put(long bytes) throws IOException;

        InputStream get() throws IOException;

        @Override
        void close();
    }

    /** The client, {@code ours} or {@code okhttp}; the address of the runtime; the number of bytes. */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[2]);
        try (Client client = arguments[0].equals("ours") ? new Ours(arguments[1]) : new PlainOkHttp(arguments[1])) {
            long begin = System.nanoTime();
            client.put(bytes);
            long written = System.nanoTime();
            long count = 0;
            try (InputStream in = client.get()) {
                byte[] part = new byte[PART_BYTES];
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    count += read;
                }
            }
            long end = System.nanoTime();
            if (count != bytes) {
                throw new IOException(count + " bytes were read of " + bytes);
            }
            System.out.printf(
                    Locale.ROOT, "%.3f %.3f %d%n", (written - begin) / 1e9, (end - written) / 1e9, peak() >> 20);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private record Ours(CloudRuntimes runtimes) implements Client {
        Ours(String address) {
            this(CloudRuntimes.connect(address));
        }

        private FileService files() {
            return runtimes.service(FileService.class);
        }

        @Override
        public void put(long bytes) {
            files().putFile(
                            PutFileRequest.builder()
                                    .storeName("reports")
                                    .name("large")
                                    .data(Content.of(new Zeros(bytes)))
                                    .build(),
                            CallOptions.withTimeout(LONG));
        }

        @Override
        public InputStream get() {
            return files()
                    .getFile(
                            GetFileRequest.builder()
                                    .storeName("reports")
                                    .name("large")
                                    .build(),
                            CallOptions.builder().streamedResponse(LONG).build())
                    .orElseThrow()
                    .data()
                    .stream();
        }

        @Override
        public void close() {
            runtimes.close();
        }
    }

    private record PlainOkHttp(OkHttpClient http, String url) implements Client {
        PlainOkHttp(String address) {
            this(
                    new OkHttpClient.Builder()
                            .readTimeout(LONG)
                            .writeTimeout(LONG)
                            .build(),
                    address + "/v1/files/reports/content?name=large");
        }

        @Override
        public void put(long bytes) throws IOException {
            RequestBody body = new RequestBody() {
                @Override
                public MediaType contentType() {
                    return MediaType.get("application/octet-stream");
                }

                @Override
                public void writeTo(BufferedSink sink) throws IOException {
                    sink.writeAll(Okio.source(new Zeros(bytes)));
                }
            };
            try (Response response = http.newCall(
                            new Request.Builder().url(url).put(body).build())
                    .execute()) {
                require(response);
            }
        }

        @Override
        public InputStream get() throws IOException {
            Response response =
                    http.newCall(new Request.Builder().url(url).build()).execute();
            require(response);
            return response.body().byteStream();
        }

        private static void require(Response response) throws IOException {
            if (!response.isSuccessful()) {
                throw new IOException(response + " " + response.body().string());
            }
        }

        @Override
        public void close() {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] to, int offset, int most) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(most, left);
            left -= count;
            return count;
        }
    }
}
