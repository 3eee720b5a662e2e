// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.odd.SignInRequest;
import io.cloudruntimes.odd.json.CredentialJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link SignInRequest} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class NeutralSignInRequestHttp {
    private NeutralSignInRequestHttp() {}

    /** Writes the body. */
    static void write(JsonWriter out, SignInRequest value) throws IOException {
        out.beginObject();
        out.name("credential");
        CredentialJson.INSTANCE.write(out, value.credential());
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, SignInRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "credential" -> builder.credential(CredentialJson.INSTANCE.read(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
