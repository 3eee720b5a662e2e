// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
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
import io.cloudruntimes.note.PingNotesRequest;
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link AsyncNoteService} over the neutral HTTP API, without a thread per call. Safe for use by several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpAsyncNoteService implements AsyncNoteService {
    private final HttpCaller caller;

    /**
     * @param caller sends the calls and stays the caller's to close
     */
    public HttpAsyncNoteService(HttpCaller caller) {
        this.caller = caller;
    }

    @Override
    public CompletableFuture<Optional<Note>> get(GetNoteRequest request, CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.get(request), options);
    }

    @Override
    public CompletableFuture<Optional<Line>> find(FindNoteRequest request, CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.find(request), options);
    }

    @Override
    public CompletableFuture<@Nullable Void> save(SaveNotesRequest request, CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.save(request), options);
    }

    @Override
    public CompletableFuture<@Nullable Void> attach(AttachToNoteRequest request,
            CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.attach(request), options);
    }

    @Override
    public CompletableFuture<Optional<Attachment>> detach(DetachFromNoteRequest request,
            CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.detach(request), options);
    }

    @Override
    public CompletableFuture<Receipt> publish(PublishNoteRequest request, CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.publish(request), options);
    }

    @Override
    public CompletableFuture<@Nullable Void> ping(PingNotesRequest request, CallOptions options) {
        return caller.callAsync(NoteHttpExchanges.ping(request), options);
    }

    @Override
    public Subscription watch(WatchNotesRequest request, StreamListener<Line, Verdict> listener) {
        return caller.subscribe(NoteHttpExchanges.watch(request), listener);
    }

    @Override
    public Subscription follow(FollowNotesRequest request,
            StreamListener<Line, @Nullable Void> listener) {
        return caller.subscribe(NoteHttpExchanges.follow(request), listener);
    }
}
