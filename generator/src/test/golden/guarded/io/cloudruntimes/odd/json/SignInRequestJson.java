// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.odd.SignInRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The JSON body of {@link SignInRequest}: what does not travel in the path or query.
 */
@Generated("io.cloudruntimes.generator")
public final class SignInRequestJson {
    private SignInRequestJson() {
    }

    /**
     * Writes the body of a request.
     */
    public static void write(JsonWriter out, SignInRequest value) throws IOException {
        out.beginObject();
        out.name("credential");
        CredentialJson.INSTANCE.write(out, value.credential());
        out.endObject();
    }

    /**
     * Reads a body into a request; properties that this version does not know are passed over.
     */
    public static void read(JsonReader in, SignInRequest.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
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
