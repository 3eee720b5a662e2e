// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.AsyncNoteService;
import io.cloudruntimes.note.AttachToNoteRequest;
import io.cloudruntimes.note.Attachment;
import io.cloudruntimes.note.DetachFromNoteRequest;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.FollowNotesRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Note;
import io.cloudruntimes.note.Page;
import io.cloudruntimes.note.PingNotesRequest;
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.ReadNotesRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.RelayNoteRequest;
import io.cloudruntimes.note.Relayed;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link AsyncNoteService} on the Acme sidecar, without a thread per call. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class AcmeAsyncNoteService implements AsyncNoteService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public AcmeAsyncNoteService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Optional<Note>> get(GetNoteRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.GET, request, options);
    }

    @Override
    public CompletableFuture<Page> read(ReadNotesRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.READ, request, options);
    }

    @Override
    public CompletableFuture<Optional<Line>> find(FindNoteRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.FIND, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> save(SaveNotesRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.SAVE, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> attach(AttachToNoteRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.ATTACH, request, options);
    }

    @Override
    public CompletableFuture<Optional<Attachment>> detach(DetachFromNoteRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.DETACH, request, options);
    }

    @Override
    public CompletableFuture<Receipt> publish(PublishNoteRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.PUBLISH, request, options);
    }

    @Override
    public CompletableFuture<Relayed> relay(RelayNoteRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.RELAY, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> ping(PingNotesRequest request, CallOptions options) {
        return wires.callAsync(AcmeNoteOperations.PING, request, options);
    }

    @Override
    public Subscription watch(WatchNotesRequest request, StreamListener<Line, Verdict> listener) {
        return wires.subscribe(AcmeNoteOperations.WATCH, request, listener);
    }

    @Override
    public Subscription follow(FollowNotesRequest request, StreamListener<Line, @Nullable Void> listener) {
        return wires.subscribe(AcmeNoteOperations.FOLLOW, request, listener);
    }
}
