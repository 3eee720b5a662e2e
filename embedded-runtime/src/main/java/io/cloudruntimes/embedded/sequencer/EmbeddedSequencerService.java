package io.cloudruntimes.embedded.sequencer;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.sequencer.GetNextIdRequest;
import io.cloudruntimes.sequencer.GetNextIdResponse;
import io.cloudruntimes.sequencer.SequenceGuarantee;
import io.cloudruntimes.sequencer.SequencerOperations;
import io.cloudruntimes.sequencer.SequencerService;

/** Sequences on SQLite. Each strong id is a write of its own; weak ids are taken in blocks. */
final class EmbeddedSequencerService implements SequencerService {
    private final Database database;
    private final ComponentRegistry stores;
    private final WeakIds weak = new WeakIds();

    EmbeddedSequencerService(Database database, ComponentRegistry stores) {
        this.database = database;
        this.stores = stores;
    }

    @Override
    public GetNextIdResponse getNextId(GetNextIdRequest request, CallOptions options) {
        return WithErrorContext.call(SequencerOperations.GET_NEXT_ID, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            long id = isStrong(request)
                    ? take(request, 1)
                    : weak.next(request.storeName(), request.key(), () -> take(request, WeakIds.BLOCK));
            return GetNextIdResponse.builder().nextId(Long.toString(id)).build();
        });
    }

    private static boolean isStrong(GetNextIdRequest request) {
        SequenceGuarantee guarantee = request.guarantee().orElse(SequenceGuarantee.WEAK);
        return switch (guarantee.known()) {
            case WEAK -> false;
            case STRONG -> true;
            case UNKNOWN ->
                throw new InvalidArgumentException(
                        "the guarantee '" + Unicode.cut(guarantee.value(), 40) + "' is unknown; use weak or strong");
        };
    }

    /** Takes ids of a sequence; the last of them. */
    private long take(GetNextIdRequest request, int count) {
        return database.writeReturning(sql -> SequenceTable.take(sql, request.storeName(), request.key(), count))
                .orElseThrow(() ->
                        new ResourceExhaustedException("the sequence has no ids left; the last is " + Long.MAX_VALUE));
    }
}
