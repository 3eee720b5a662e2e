package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.WireLocation;
import java.util.Optional;

/**
 * The requests of the client that start and stop a stream of callbacks.
 *
 * @param start starts it; its outcome is any status of success
 * @param id the member of the response with the id of the stream; empty if there is none
 * @param stop stops it; a parameter {@code {id}} of its path is that member; empty if nothing stops it
 * @param callId the location of the id in a call, which distinguishes streams with the same call; empty if it has none
 */
public record StreamExchanges(
        WireBinding.Http start,
        Optional<WireLocation.Json> id,
        Optional<StopRequest> stop,
        Optional<WireLocation.Json> callId) {
    /** The request that stops a stream, and its wire. */
    public record StopRequest(String wire, RequestTarget request) {}
}
