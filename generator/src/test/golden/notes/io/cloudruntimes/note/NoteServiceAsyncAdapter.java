// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.AsyncCalls;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link NoteService} on an executor. */
@Generated("io.cloudruntimes.generator")
final class NoteServiceAsyncAdapter implements AsyncNoteService {
    private final NoteService service;

    private final Executor executor;

    NoteServiceAsyncAdapter(NoteService service, Executor executor) {
        this.service = service;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Optional<Note>> get(GetNoteRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.get(request, options), executor);
    }

    @Override
    public CompletableFuture<Page> read(ReadNotesRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.read(request, options), executor);
    }

    @Override
    public CompletableFuture<Optional<Line>> find(FindNoteRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.find(request, options), executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> save(SaveNotesRequest request, CallOptions options) {
        return AsyncCalls.run(() -> service.save(request, options), executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> attach(AttachToNoteRequest request, CallOptions options) {
        return AsyncCalls.run(() -> service.attach(request, options), executor);
    }

    @Override
    public CompletableFuture<Optional<Attachment>> detach(DetachFromNoteRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.detach(request, options), executor);
    }

    @Override
    public CompletableFuture<Receipt> publish(PublishNoteRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.publish(request, options), executor);
    }

    @Override
    public CompletableFuture<Relayed> relay(RelayNoteRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.relay(request, options), executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> ping(PingNotesRequest request, CallOptions options) {
        return AsyncCalls.run(() -> service.ping(request, options), executor);
    }

    @Override
    public Subscription watch(WatchNotesRequest request, StreamListener<Line, Verdict> listener) {
        return service.watch(request, listener);
    }

    @Override
    public Subscription follow(FollowNotesRequest request, StreamListener<Line, @Nullable Void> listener) {
        return service.follow(request, listener);
    }
}
