package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.http.transport.RequestBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of one request, sent once; why it could not be read is kept apart from failures of the connection. */
final class JdkRequestBody {
    private final Executor executor;
    private volatile @Nullable RequestBodyException failure;

    JdkRequestBody(Executor executor) {
        this.executor = executor;
    }

    BodyPublisher publisher(@Nullable Content content) {
        if (content == null) {
            return BodyPublishers.noBody();
        }
        if (content.isRepeatable()) {
            return content.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(content.bytes().toByteArray());
        }
        Flow.Publisher<ByteBuffer> stream = new StreamPublisher(new Source(content), executor);
        return content.length().isPresent()
                ? BodyPublishers.fromPublisher(stream, content.length().getAsLong())
                : BodyPublishers.fromPublisher(stream);
    }

    /** Why the body could not be read; null if it could. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Reads the content, and keeps its failure. */
    private final class Source extends InputStream {
        private final Content content;
        private @Nullable InputStream in;
        private long read;

        Source(Content content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            InputStream opened = in;
            if (opened == null) {
                opened = open();
                in = opened;
            }
            try {
                int count = opened.read(to, offset, length);
                read += Math.max(count, 0);
                return count;
            } catch (IOException | RuntimeException e) {
                throw keep(new RequestBodyException(Content.errorOf(e, read)));
            }
        }

        private InputStream open() throws RequestBodyException {
            try {
                return content.stream();
            } catch (RuntimeException e) {
                throw keep(new RequestBodyException(FailureMapper.of(e)));
            }
        }

        private RequestBodyException keep(RequestBodyException e) {
            failure = e;
            return e;
        }
    }
}
