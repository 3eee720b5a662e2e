package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpResponse;

/** Turns a response that is no success into an error; each wire has its own form of errors. */
public interface ErrorDecoder {
    /** The error of a response that is no success. */
    CloudRuntimesException of(HttpResponse response);
}
