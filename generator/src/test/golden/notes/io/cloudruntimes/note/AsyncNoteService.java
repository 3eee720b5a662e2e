// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Notes in books. A service for tests.
 *
 * <p>Each call returns at once, with a future of its result. {@link NoteService} has the same operations with calls
 * that wait. A future fails with the exception that the call that waits would throw.
 */
@Generated("io.cloudruntimes.generator")
public interface AsyncNoteService {
    /**
     * Reads a note.
     *
     * <p>Reads the note of a key. For a key without a note the response is 204.
     *
     * @apiNote <code>GET /v1/notes/{book}/item</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1item/get</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Note; empty where there is none
     * @see NoteService#get(GetNoteRequest, CallOptions)
     */
    CompletableFuture<Optional<Note>> get(GetNoteRequest request, CallOptions options);

    /** The same as {@link #get(GetNoteRequest, CallOptions)} with the default options. */
    default CompletableFuture<Optional<Note>> get(GetNoteRequest request) {
        return get(request, CallOptions.DEFAULT);
    }

    /**
     * Reads notes.
     *
     * <p>Reads the notes of the keys, in their order.
     *
     * @apiNote <code>POST /v1/notes/{book}/read</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1read/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Page
     * @see NoteService#read(ReadNotesRequest, CallOptions)
     */
    CompletableFuture<Page> read(ReadNotesRequest request, CallOptions options);

    /** The same as {@link #read(ReadNotesRequest, CallOptions)} with the default options. */
    default CompletableFuture<Page> read(ReadNotesRequest request) {
        return read(request, CallOptions.DEFAULT);
    }

    /**
     * Finds a line.
     *
     * <p>Finds the first line that a filter lets through. Ends a comment: *&#47;
     *
     * <p><strong>Alpha:</strong> this may change, or go, with any release.
     *
     * @apiNote <code>POST /v1/notes/{book}/find</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1find/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Line; empty where there is none
     * @see NoteService#find(FindNoteRequest, CallOptions)
     */
    CompletableFuture<Optional<Line>> find(FindNoteRequest request, CallOptions options);

    /** The same as {@link #find(FindNoteRequest, CallOptions)} with the default options. */
    default CompletableFuture<Optional<Line>> find(FindNoteRequest request) {
        return find(request, CallOptions.DEFAULT);
    }

    /**
     * Saves notes.
     *
     * <p>Saves each note.
     *
     * @apiNote <code>POST /v1/notes/{book}/save</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1save/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of nothing, completed on success
     * @see NoteService#save(SaveNotesRequest, CallOptions)
     */
    CompletableFuture<@Nullable Void> save(SaveNotesRequest request, CallOptions options);

    /** The same as {@link #save(SaveNotesRequest, CallOptions)} with the default options. */
    default CompletableFuture<@Nullable Void> save(SaveNotesRequest request) {
        return save(request, CallOptions.DEFAULT);
    }

    /**
     * Attaches bytes to a note.
     *
     * <p>Attaches bytes to the note of a key.
     *
     * @apiNote <code>PUT /v1/notes/{book}/{page}/attachment</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1{page}~1attachment/put</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of nothing, completed on success
     * @see NoteService#attach(AttachToNoteRequest, CallOptions)
     */
    CompletableFuture<@Nullable Void> attach(AttachToNoteRequest request, CallOptions options);

    /** The same as {@link #attach(AttachToNoteRequest, CallOptions)} with the default options. */
    default CompletableFuture<@Nullable Void> attach(AttachToNoteRequest request) {
        return attach(request, CallOptions.DEFAULT);
    }

    /**
     * Takes the bytes off a note.
     *
     * <p>Gives the bytes of a note, which may be streamed.
     *
     * @apiNote <code>POST /v1/notes/{book}/{page}/detach</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1{page}~1detach/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Attachment; empty where there is none
     * @see NoteService#detach(DetachFromNoteRequest, CallOptions)
     */
    CompletableFuture<Optional<Attachment>> detach(DetachFromNoteRequest request, CallOptions options);

    /** The same as {@link #detach(DetachFromNoteRequest, CallOptions)} with the default options. */
    default CompletableFuture<Optional<Attachment>> detach(DetachFromNoteRequest request) {
        return detach(request, CallOptions.DEFAULT);
    }

    /**
     * Publishes a note.
     *
     * <p>Publishes the data as a note.
     *
     * @apiNote <code>POST /v1/notes/{book}/events</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1events/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Receipt
     * @see NoteService#publish(PublishNoteRequest, CallOptions)
     */
    CompletableFuture<Receipt> publish(PublishNoteRequest request, CallOptions options);

    /** The same as {@link #publish(PublishNoteRequest, CallOptions)} with the default options. */
    default CompletableFuture<Receipt> publish(PublishNoteRequest request) {
        return publish(request, CallOptions.DEFAULT);
    }

    /**
     * Relays a note.
     *
     * <p>Relays the data to a reader and returns any response of the reader.
     *
     * @apiNote <code>POST /v1/notes/{book}/relay</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1relay/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Relayed
     * @see NoteService#relay(RelayNoteRequest, CallOptions)
     */
    CompletableFuture<Relayed> relay(RelayNoteRequest request, CallOptions options);

    /** The same as {@link #relay(RelayNoteRequest, CallOptions)} with the default options. */
    default CompletableFuture<Relayed> relay(RelayNoteRequest request) {
        return relay(request, CallOptions.DEFAULT);
    }

    /**
     * Asks whether anybody is there.
     *
     * @apiNote <code>POST /v1/notes/ping</code>; declared in
     *     <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1ping/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of nothing, completed on success
     * @see NoteService#ping(PingNotesRequest, CallOptions)
     */
    CompletableFuture<@Nullable Void> ping(PingNotesRequest request, CallOptions options);

    /** The same as {@link #ping(PingNotesRequest, CallOptions)} with the default options. */
    default CompletableFuture<@Nullable Void> ping(PingNotesRequest request) {
        return ping(request, CallOptions.DEFAULT);
    }

    /**
     * Receives the lines of a book.
     *
     * <p>Receives the lines of a book, and replies to each with a verdict.
     *
     * @apiNote <code>GET /v1/notes/{book}/watch</code>; declared in
     *     <code>spec/asyncapi/notes.yaml#/operations/watchNotes</code>
     *
     * @param request what to receive
     * @param listener receives each event and replies to it; may be called by several threads at once
     * @return the open stream, to be closed by the caller; the listener gets an error that ends it later
     * @throws ComponentNotFoundException
     */
    Subscription watch(WatchNotesRequest request, StreamListener<Line, Verdict> listener);

    /**
     * Receives the lines of all books.
     *
     * <p><strong>Alpha:</strong> this may change, or go, with any release.
     *
     * @apiNote <code>GET /v1/notes/follow</code>; declared in
     *     <code>spec/asyncapi/notes.yaml#/operations/followNotes</code>
     *
     * @param request what to receive
     * @param listener receives each event; may be called by several threads at once
     * @return the open stream, to be closed by the caller; the listener gets an error that ends it later
     */
    Subscription follow(FollowNotesRequest request, StreamListener<Line, @Nullable Void> listener);

    /**
     * Makes the calls of a service that waits, each on a thread of the executor.
     *
     * <p>Cancelling a future gives up its result: a call that has begun is not interrupted, one that has not begun is
     * not made.
     *
     * @param service makes the calls
     * @param executor runs them; stays the caller's to stop
     */
    static AsyncNoteService over(NoteService service, Executor executor) {
        return new NoteServiceAsyncAdapter(service, executor);
    }
}
