package io.cloudruntimes;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.sequencer.GetNextIdRequest;
import io.cloudruntimes.sequencer.GetNextIdResponse;
import io.cloudruntimes.sequencer.SequencerOperations;

/** The requests of one store, and the ids in its responses; the same for calls that wait and calls that do not. */
record SequencerRequests(String storeName) {
    GetNextIdRequest next(String key, NextIdOptions options) {
        Arguments.of(SequencerOperations.GET_NEXT_ID).require("key", key).require("options", options);
        return GetNextIdRequest.builder()
                .storeName(storeName)
                .key(key)
                .guarantee(options.guarantee())
                .metadata(options.metadata())
                .build();
    }

    long id(String key, GetNextIdResponse response) {
        try {
            return Long.parseLong(response.nextId());
        } catch (NumberFormatException e) {
            throw new InternalException("the runtime returned an id that is no whole number of 64 bits")
                    .inContext(ErrorContext.of(SequencerOperations.GET_NEXT_ID)
                            .withResource(
                                    "storeName " + HasResource.quote(storeName) + ", key " + HasResource.quote(key)));
        }
    }
}
