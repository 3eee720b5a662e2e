package io.cloudruntimes.specdiff.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.cloudruntimes.specdiff.Change;
import io.cloudruntimes.specdiff.Verdict;
import io.cloudruntimes.specdiff.VersionStep;
import java.util.Locale;

/** JSON, for programs. */
final class JsonReport {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    static String of(Verdict verdict) {
        JsonArray changes = new JsonArray();
        verdict.changes().forEach(change -> changes.add(change(change, verdict)));
        JsonObject json = new JsonObject();
        json.add("changes", changes);
        json.addProperty("breaking", verdict.breaking().size());
        json.addProperty("step", verdict.step().toString());
        verdict.old().ifPresent(version -> json.addProperty("oldVersion", version.toString()));
        verdict.now().ifPresent(version -> json.addProperty("newVersion", version.toString()));
        verdict.least().ifPresent(version -> json.addProperty("minVersion", version.toString()));
        json.addProperty("stepTooSmall", verdict.isStepTooSmall());
        json.addProperty("verdict", verdict.line());
        return PRETTY.toJson(json) + "\n";
    }

    private static JsonObject change(Change change, Verdict verdict) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", change.kind().toString());
        json.addProperty("side", change.where().side().name().toLowerCase(Locale.ROOT));
        json.addProperty("file", change.where().file());
        json.addProperty("pointer", change.where().pointer());
        json.addProperty("text", change.text());
        json.addProperty("breaking", change.isBreaking());
        JsonArray breaks = new JsonArray();
        change.breaks().forEach(audience -> breaks.add(audience.toString()));
        json.add("breaks", breaks);
        json.addProperty("step", VersionStep.of(change, verdict.old()).toString());
        JsonArray operations = new JsonArray();
        change.operations().forEach(operations::add);
        json.add("operations", operations);
        return json;
    }
}
