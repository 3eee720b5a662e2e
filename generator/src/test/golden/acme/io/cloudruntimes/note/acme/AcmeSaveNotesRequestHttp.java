// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.note.SaveNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link SaveNotesRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class AcmeSaveNotesRequestHttp {
    private AcmeSaveNotesRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, SaveNotesRequest value) throws IOException {
        JsonCollections.writeList(out, value.items(), AcmeItemHttp.INSTANCE::write);
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, SaveNotesRequest.Builder builder) throws IOException {
        builder.items(JsonCollections.readList(in, AcmeItemHttp.INSTANCE::read));
    }
}
