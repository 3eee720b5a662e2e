package io.cloudruntimes.core.http;

import io.cloudruntimes.core.error.CloudRuntimesException;

/** What an answer that is no success means; each wire says it in its own way. */
public interface ErrorDecoder {
    /** The error of an answer that is no success. */
    CloudRuntimesException of(HttpResponse response);
}
