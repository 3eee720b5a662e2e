package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpResponse;

/** What an answer that is no success means; each wire says it in its own way. */
public interface ErrorDecoder {
    /** The error of an answer that is no success. */
    CloudRuntimesException of(HttpResponse response);
}
