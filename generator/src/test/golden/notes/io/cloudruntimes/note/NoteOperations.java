// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import java.util.List;
import javax.annotation.processing.Generated;

/** The operations of {@link NoteService}, as facts to look up. */
@Generated("io.cloudruntimes.generator")
public final class NoteOperations {
    /** {@link NoteService#get}. */
    public static final OperationInfo GET = OperationInfo.of("NoteService", "get", "getNote", true, Maturity.STABLE);

    /** {@link NoteService#read}. */
    public static final OperationInfo READ =
            OperationInfo.of("NoteService", "read", "readNotes", true, Maturity.STABLE);

    /** {@link NoteService#find}. */
    public static final OperationInfo FIND = OperationInfo.of("NoteService", "find", "findNote", true, Maturity.ALPHA);

    /** {@link NoteService#save}. */
    public static final OperationInfo SAVE =
            OperationInfo.of("NoteService", "save", "saveNotes", false, Maturity.STABLE);

    /** {@link NoteService#attach}. */
    public static final OperationInfo ATTACH =
            OperationInfo.of("NoteService", "attach", "attachToNote", false, Maturity.STABLE).withStreamableRequest();

    /** {@link NoteService#detach}. */
    public static final OperationInfo DETACH =
            OperationInfo.of("NoteService", "detach", "detachFromNote", false, Maturity.STABLE)
                    .withStreamableResponse();

    /** {@link NoteService#publish}. */
    public static final OperationInfo PUBLISH =
            OperationInfo.of("NoteService", "publish", "publishNote", false, Maturity.STABLE);

    /** {@link NoteService#relay}. */
    public static final OperationInfo RELAY =
            OperationInfo.of("NoteService", "relay", "relayNote", false, Maturity.STABLE);

    /** {@link NoteService#ping}. */
    public static final OperationInfo PING =
            OperationInfo.of("NoteService", "ping", "pingNotes", false, Maturity.STABLE);

    /** {@link NoteService#watch}. */
    public static final OperationInfo WATCH =
            OperationInfo.of("NoteService", "watch", "watchNotes", true, Maturity.STABLE);

    /** {@link NoteService#follow}. */
    public static final OperationInfo FOLLOW =
            OperationInfo.of("NoteService", "follow", "followNotes", true, Maturity.ALPHA);

    /** All of them, in the order of the specification. */
    public static final List<OperationInfo> ALL =
            List.of(GET, READ, FIND, SAVE, ATTACH, DETACH, PUBLISH, RELAY, PING, WATCH, FOLLOW);

    private NoteOperations() {}
}
