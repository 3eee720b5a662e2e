package io.cloudruntimes.vectors;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * One contract vector: an input, the request that it makes, a response, and the outcome. A wire vector has them for one wire of a
 * runtime.
 *
 * @param file the document, relative to the folder of the specification
 * @param index its position in the document's list
 * @param operation the id of the operation or stream
 * @param wire the wire that it is about; empty for the neutral API
 * @param json the whole vector as it is written
 */
public record Vector(String file, int index, String operation, Optional<WireName> wire, JsonObject json) {
    /** A wire of a runtime, by the names of its binding document. */
    public record WireName(String runtime, String wire) {
        @Override
        public String toString() {
            return runtime + " " + wire;
        }
    }

    /** Its id, which is unique in the specification. */
    public String id() {
        return json.get("id").getAsString();
    }

    /** What it is an example of. */
    public String kind() {
        return json.get("kind").getAsString();
    }

    /** The inputs of the call, in the short notation. */
    public JsonObject input() {
        return json.getAsJsonObject("input");
    }

    /** Whether it is about a stream. */
    public boolean isStream() {
        return json.has("frames");
    }

    /** Whether the client sends a request. If not, the client refuses the input. */
    public boolean isSent() {
        return json.has("expect");
    }

    /** Whether our own server sends this response. Some responses come from other servers only. */
    public boolean fitsServer() {
        return !json.has("server") || json.get("server").getAsBoolean();
    }

    @Override
    public String toString() {
        return id();
    }
}
