package io.cloudruntimes.generator.binding.model;

import java.util.List;

/**
 * How an event of a stream over gRPC is replied to.
 *
 * @param of the field with the id of an event
 * @param id where that goes in the message of the reply
 * @param payload where the reply goes in it
 */
public record GrpcReply(int of, List<Integer> id, List<Integer> payload) {
    public GrpcReply {
        id = List.copyOf(id);
        payload = List.copyOf(payload);
    }
}
