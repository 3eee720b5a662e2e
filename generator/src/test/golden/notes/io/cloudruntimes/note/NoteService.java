// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Notes in books. A service for tests.
 *
 * <p>Each call blocks until it completes. {@link AsyncNoteService} has the same operations with futures.
 */
@Generated("io.cloudruntimes.generator")
public interface NoteService {
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
     * @return a Note; empty where there is none
     * @throws InvalidArgumentException the request breaks a rule
     * @throws ComponentNotFoundException
     * @throws CallTimeoutException
     */
    Optional<Note> get(GetNoteRequest request, CallOptions options);

    /** The same as {@link #get(GetNoteRequest, CallOptions)} with the default options. */
    default Optional<Note> get(GetNoteRequest request) {
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
     * @return a Page
     * @throws InvalidArgumentException the request breaks a rule
     */
    Page read(ReadNotesRequest request, CallOptions options);

    /** The same as {@link #read(ReadNotesRequest, CallOptions)} with the default options. */
    default Page read(ReadNotesRequest request) {
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
     * @return a Line; empty where there is none
     * @throws InvalidArgumentException the request breaks a rule
     * @throws UnsupportedByRuntimeException
     */
    Optional<Line> find(FindNoteRequest request, CallOptions options);

    /** The same as {@link #find(FindNoteRequest, CallOptions)} with the default options. */
    default Optional<Line> find(FindNoteRequest request) {
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
     * @throws ConflictException the stored version is another one
     */
    void save(SaveNotesRequest request, CallOptions options);

    /** The same as {@link #save(SaveNotesRequest, CallOptions)} with the default options. */
    default void save(SaveNotesRequest request) {
        save(request, CallOptions.DEFAULT);
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
     * @throws ResourceExhaustedException
     */
    void attach(AttachToNoteRequest request, CallOptions options);

    /** The same as {@link #attach(AttachToNoteRequest, CallOptions)} with the default options. */
    default void attach(AttachToNoteRequest request) {
        attach(request, CallOptions.DEFAULT);
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
     * @return a Attachment; empty where there is none
     * @throws NotFoundException
     */
    Optional<Attachment> detach(DetachFromNoteRequest request, CallOptions options);

    /** The same as {@link #detach(DetachFromNoteRequest, CallOptions)} with the default options. */
    default Optional<Attachment> detach(DetachFromNoteRequest request) {
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
     * @return a Receipt
     * @throws UnavailableException
     */
    Receipt publish(PublishNoteRequest request, CallOptions options);

    /** The same as {@link #publish(PublishNoteRequest, CallOptions)} with the default options. */
    default Receipt publish(PublishNoteRequest request) {
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
     * @return a Relayed
     * @throws UnavailableException
     */
    Relayed relay(RelayNoteRequest request, CallOptions options);

    /** The same as {@link #relay(RelayNoteRequest, CallOptions)} with the default options. */
    default Relayed relay(RelayNoteRequest request) {
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
     */
    void ping(PingNotesRequest request, CallOptions options);

    /** The same as {@link #ping(PingNotesRequest, CallOptions)} with the default options. */
    default void ping(PingNotesRequest request) {
        ping(request, CallOptions.DEFAULT);
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
}
