package io.cloudruntimes.specdiff.vector;

import static io.cloudruntimes.specdiff.Audience.WIRE;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.SpecSide;
import io.cloudruntimes.vectors.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the vectors, each of which is a promise about the wire: one that is gone or changed is withdrawn. */
public final class VectorChanges {
    /** Members that are for people, or name where a vector is used, and do not affect the wire. */
    private static final Set<String> NOT_COMPARED = Set.of("id", "about", "kind", "server");

    /** Stands for a member that is not there, which is not the same as one that is null. */
    private static final JsonElement MISSING = new JsonPrimitive("\0not there");

    private VectorChanges() {}

    public static void find(VectorIndex old, VectorIndex now, Changes changes) {
        Map<String, Vector> before = old.byId();
        Map<String, Vector> after = now.byId();
        before.forEach((id, vector) -> {
            if (after.containsKey(id)) {
                both(id, vector, after.get(id), changes);
            } else {
                renamed(vector, before, after)
                        .ifPresentOrElse(
                                it -> changes.fix(
                                        ChangeKind.VECTOR_RENAMED,
                                        where(SpecSide.NEW, it).at("id"),
                                        "the vector " + id + " is named " + id(it) + " now"),
                                () -> changes.breaking(
                                        ChangeKind.VECTOR_REMOVED,
                                        where(SpecSide.OLD, vector),
                                        "the vector " + id + " is gone, so nothing promises what it did",
                                        WIRE));
            }
        });
        Map<String, List<String>> added = new LinkedHashMap<>();
        after.forEach((id, vector) -> {
            if (!before.containsKey(id) && renamed(vector, after, before).isEmpty()) {
                added.computeIfAbsent(vector.file(), file -> new ArrayList<>()).add(id);
            }
        });
        added.forEach((file, ids) -> changes.fix(
                ChangeKind.VECTOR_ADDED,
                new ChangeLocation(SpecSide.NEW, file, "").at("vectors"),
                (ids.size() == 1 ? "a vector is new: " : ids.size() + " vectors are new: ") + String.join(", ", ids)));
    }

    private static Optional<Vector> renamed(Vector vector, Map<String, Vector> own, Map<String, Vector> others) {
        return others.values().stream()
                .filter(it -> !own.containsKey(id(it)))
                .filter(it ->
                        it.operation().equals(vector.operation()) && it.wire().equals(vector.wire()))
                .filter(it -> promise(it).equals(promise(vector)))
                .findFirst();
    }

    private static JsonObject promise(Vector vector) {
        JsonObject promise = vector.json().deepCopy();
        NOT_COMPARED.forEach(promise::remove);
        return promise;
    }

    private static String id(Vector vector) {
        return vector.json().get("id").getAsString();
    }

    private static ChangeLocation where(SpecSide side, Vector vector) {
        return new ChangeLocation(side, vector.file(), "").at("vectors", Integer.toString(vector.index()));
    }

    private static void both(String id, Vector old, Vector now, Changes changes) {
        List<Difference> found = new ArrayList<>();
        subject(old, now, found);
        differences(promise(old), promise(now), where(SpecSide.OLD, old), where(SpecSide.NEW, now), found);
        for (Difference difference : found) {
            changes.breaking(
                    ChangeKind.VECTOR_CHANGED,
                    difference.where(),
                    "the vector " + id + " changed: was " + difference.old() + ", is " + difference.now(),
                    WIRE);
        }
    }

    /** The members of the document that hold for all of its vectors: the operation and the wire. */
    private static void subject(Vector old, Vector now, List<Difference> found) {
        ChangeLocation document = new ChangeLocation(SpecSide.NEW, now.file(), "");
        if (!old.operation().equals(now.operation())) {
            found.add(new Difference(document.at("operation"), old.operation(), now.operation()));
        }
        if (!old.wire().equals(now.wire())) {
            found.add(new Difference(document.at("wire"), wire(old), wire(now)));
        }
    }

    private static String wire(Vector vector) {
        return vector.wire().map(Vector.WireName::toString).orElse("the neutral API");
    }

    private static void differences(
            JsonElement old,
            JsonElement now,
            ChangeLocation oldPlace,
            ChangeLocation newPlace,
            List<Difference> found) {
        if (old.equals(now)) {
            return;
        }
        if (old.isJsonObject() && now.isJsonObject()) {
            Set<String> names = new TreeSet<>(old.getAsJsonObject().keySet());
            names.addAll(now.getAsJsonObject().keySet());
            for (String name : names) {
                differences(member(old, name), member(now, name), oldPlace.at(name), newPlace.at(name), found);
            }
        } else if (old.isJsonArray()
                && now.isJsonArray()
                && old.getAsJsonArray().size() == now.getAsJsonArray().size()) {
            for (int i = 0; i < old.getAsJsonArray().size(); i++) {
                String index = Integer.toString(i);
                differences(
                        old.getAsJsonArray().get(i),
                        now.getAsJsonArray().get(i),
                        oldPlace.at(index),
                        newPlace.at(index),
                        found);
            }
        } else {
            found.add(new Difference(now == MISSING ? oldPlace : newPlace, text(old), text(now)));
        }
    }

    private static JsonElement member(JsonElement object, String name) {
        JsonElement member = object.getAsJsonObject().get(name);
        return member == null ? MISSING : member;
    }

    private static String text(JsonElement element) {
        if (element == MISSING) {
            return "not there";
        }
        String text = element.toString();
        return text.length() > 80 ? text.substring(0, 77) + "..." : text;
    }

    private record Difference(ChangeLocation where, String old, String now) {}
}
