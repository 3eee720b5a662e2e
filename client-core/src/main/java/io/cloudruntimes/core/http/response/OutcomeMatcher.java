package io.cloudruntimes.core.http.response;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** Matches responses outside 200 to 299 that are outcomes of an operation and not errors. */
@FunctionalInterface
public interface OutcomeMatcher {
    /** Only 200 to 299. */
    OutcomeMatcher SUCCESS = response -> false;

    /** Whether a response of another status than 200 to 299 is an outcome. */
    boolean include(HttpResponse response);

    /** What this or the other includes. */
    default OutcomeMatcher or(OutcomeMatcher other) {
        return response -> include(response) || other.include(response);
    }

    /** The given statuses. */
    static OutcomeMatcher statuses(Integer... statuses) {
        Set<Integer> known = Set.of(statuses);
        return response -> known.contains(response.status());
    }

    /**
     * Any status, since the service behind the runtime sent it. The body shows whether the runtime itself sent an error.
     *
     * @param member the member of the JSON body that holds the reason
     * @param reasons the reasons of the runtime's own errors
     * @param texts parts of bodies that are its own errors as plain text
     */
    static OutcomeMatcher anyBut(String member, List<String> reasons, List<String> texts) {
        return response -> {
            if (response.status() < 400 || response.body().length() > 64 * 1024) {
                return true;
            }
            String body = response.body().toUtf8();
            String type = response.contentType();
            if (type.startsWith("text/plain")) {
                return texts.stream().noneMatch(body::contains);
            }
            return !type.startsWith("application/json") || !reasons.contains(reason(body, member));
        };
    }

    private static String reason(String body, String member) {
        try {
            JsonElement json = JsonParser.parseString(body);
            JsonElement value = json.isJsonObject() ? json.getAsJsonObject().get(member) : null;
            return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
        } catch (JsonParseException e) {
            return "";
        }
    }
}
