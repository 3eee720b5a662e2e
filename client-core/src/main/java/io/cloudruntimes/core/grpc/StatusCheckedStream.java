package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a response of gRPC while it comes: its end is good only if the status in the trailers is. */
final class StatusCheckedStream extends FilterInputStream {
    private final HttpResponse response;
    private final ErrorDecoder errors;
    private final CallContext context;

    StatusCheckedStream(InputStream body, HttpResponse response, ErrorDecoder errors, CallContext context) {
        super(body);
        this.response = response;
        this.errors = errors;
        this.context = context;
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        return checked(super.read(to, offset, most));
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
}
