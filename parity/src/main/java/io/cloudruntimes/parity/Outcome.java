package io.cloudruntimes.parity;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.cloudruntimes.parity.request.CanonicalJson;
import io.cloudruntimes.vectors.VectorNotation;
import java.util.Optional;

/** What comes of a call, compared with what must come of it. */
final class Outcome {
    private static final int SHOWN = 160;

    private Outcome() {}

    /**
     * The difference in words; empty where there is none.
     *
     * @param expected {@code output}, {@code absent} or {@code error}, as a vector has them
     * @param actual the runner's response
     */
    static Optional<String> difference(JsonObject expected, JsonObject actual) {
        if (expected.has("error")) {
            return error(expected.getAsJsonObject("error"), actual);
        }
        if (expected.has("absent")) {
            return actual.has("absent") ? Optional.empty() : differ("nothing there", describe(actual));
        }
        String wanted = CanonicalJson.of(VectorNotation.expand(expected.get("output")));
        if (actual.has("error") || actual.has("absent")) {
            return differ(wanted, describe(actual));
        }
        String found = CanonicalJson.of(output(actual));
        return wanted.equals(found) ? Optional.empty() : differ(wanted, found);
    }

    /** Whether a client rejected an input by itself: an error without a response. */
    static Optional<String> refusal(JsonObject actual) {
        boolean refused =
                actual.has("error") && !actual.getAsJsonObject("error").has("status");
        return refused ? Optional.empty() : differ("an error of the client's own", describe(actual));
    }

    private static Optional<String> error(JsonObject expected, JsonObject actual) {
        String wanted = "error " + text(expected, "status") + " " + text(expected, "code");
        if (!actual.has("error")) {
            return differ(wanted, describe(actual));
        }
        JsonObject error = actual.getAsJsonObject("error");
        boolean same = text(error, "code").equals(text(expected, "code"))
                && (!expected.has("status") || text(error, "status").equals(text(expected, "status")));
        if (!same) {
            return differ(wanted, describe(actual));
        }
        if (expected.has("messageContains")) {
            for (JsonElement part : expected.getAsJsonArray("messageContains")) {
                if (!text(error, "message").contains(part.getAsString())) {
                    return differ("a message with '" + part.getAsString() + "'", describe(actual));
                }
            }
        }
        return Optional.empty();
    }

    private static JsonElement output(JsonObject actual) {
        JsonElement output = actual.get("output");
        return output == null ? JsonNull.INSTANCE : output;
    }

    private static String describe(JsonObject actual) {
        if (actual.has("absent")) {
            return "nothing there";
        }
        if (actual.has("error")) {
            JsonObject error = actual.getAsJsonObject("error");
            return "error " + text(error, "status") + " " + text(error, "code") + " (" + text(error, "message") + ")";
        }
        return CanonicalJson.of(output(actual));
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "without " + name : value.getAsString();
    }

    private static Optional<String> differ(String wanted, String found) {
        return Optional.of(differs(wanted, found));
    }

    /** Both in short, from a little before the first character that differs. */
    static String differs(String wanted, String found) {
        int same = 0;
        while (same < wanted.length() && same < found.length() && wanted.charAt(same) == found.charAt(same)) {
            same++;
        }
        int from = Math.max(wanted.length(), found.length()) <= SHOWN ? 0 : Math.max(0, same - SHOWN / 4);
        return "expected " + shown(wanted, from) + ", found " + shown(found, from);
    }

    private static String shown(String text, int from) {
        if (text.isEmpty()) {
            return "nothing";
        }
        String part = text.substring(from, Math.min(text.length(), from + SHOWN));
        return (from > 0 ? "…" : "") + part.replace('\n', ' ') + (from + SHOWN < text.length() ? "…" : "");
    }
}
