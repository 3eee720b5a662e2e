package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;

/** The body of a response of gRPC while it comes: its end is good only if the status in the trailers is. */
final class StatusCheckedStream extends InputStream {
    private final int first;
    private final InputStream rest;
    private final HttpResponse response;
    private final ErrorDecoder errors;
    private final CallContext context;
    private boolean begun;

    /**
     * @param first the first byte, which was read already
     * @param rest the others
     */
    StatusCheckedStream(int first, InputStream rest, HttpResponse response, ErrorDecoder errors, CallContext context) {
        this.first = first;
        this.rest = rest;
        this.response = response;
        this.errors = errors;
        this.context = context;
    }

    @Override
    public int read() throws IOException {
        if (!begun) {
            begun = true;
            return first;
        }
        return checked(rest.read());
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (most == 0) {
            return 0; // the end is only that of a read that wants something
        }
        if (begun) {
            return checked(rest.read(to, offset, most));
        }
        begun = true;
        to[offset] = (byte) first;
        return 1;
    }

    private int checked(int result) throws ContentException {
        if (result < 0) {
            HttpResponse end = GrpcStatus.toHttp(response);
            if (end.status() != 200) {
                throw new ContentException(context.inContext(errors.of(end)));
            }
        }
        return result;
    }

    @Override
    public int available() throws IOException {
        return begun ? rest.available() : 1;
    }

    /** Gives up what has not come yet. A read after that fails as one of any other response does. */
    @Override
    public void close() throws IOException {
        rest.close();
    }
}
