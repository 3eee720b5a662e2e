package io.cloudruntimes.core.runtime.error;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The details of an error as {@code google.rpc} defines them: reasons and facts of {@code ErrorInfo}, and which resource
 * {@code ResourceInfo} names. Other kinds are passed over.
 */
final class ErrorDetails {
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    /** The machine-readable reasons. */
    Set<String> reasons() {
        return reasons;
    }

    /** Facts by name; {@code reason} is the first reason. */
    Map<String, String> facts() {
        return facts;
    }

    void addReason(String reason) {
        if (!reason.isEmpty()) {
            facts.putIfAbsent("reason", reason);
            reasons.add(reason);
        }
    }

    /** Adds facts that the runtime gives by name; an empty one is a fact as well. */
    void addFacts(JsonObject named) {
        named.entrySet().stream()
                .filter(fact -> fact.getValue().isJsonPrimitive())
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().getAsString()));
    }

    private void addFact(String name, String value) {
        if (!value.isEmpty()) {
            facts.putIfAbsent(name, value);
        }
    }

    /** Adds a detail as JSON. */
    void addJson(JsonElement detail) {
        if (!detail.isJsonObject()) {
            return;
        }
        JsonObject object = detail.getAsJsonObject();
        addReason(text(object, "reason"));
        if (object.get("metadata") instanceof JsonObject metadata) {
            metadata.entrySet().stream()
                    .filter(fact -> fact.getValue().isJsonPrimitive())
                    .forEach(fact -> addFact(fact.getKey(), fact.getValue().getAsString()));
        }
        addFact("resource_type", text(object, "resource_type"));
        addFact("resource_name", text(object, "resource_name"));
    }

    private static String text(JsonObject object, String member) {
        return object.get(member) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** Adds the details of a {@code google.rpc.Status} message. */
    void addStatus(Bytes status) throws IOException {
        MessageReader.read(status, (in, to) -> to.readStatus(in), this);
    }

    // Status: code 1, message 2, details 3 (Any)
    private void readStatus(MessageReader in) throws IOException {
        while (in.next()) {
            if (in.field() == 3) {
                in.message((any, to) -> to.readAny(any), this);
            } else {
                in.skip();
            }
        }
    }

    // Any: type_url 1, value 2
    private void readAny(MessageReader in) throws IOException {
        String type = "";
        Bytes value = Bytes.EMPTY;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> type = in.string();
                case 2 -> value = in.bytes();
                default -> in.skip();
            }
        }
        if (type.endsWith("/google.rpc.ErrorInfo")) {
            MessageReader.read(value, (info, to) -> to.readErrorInfo(info), this);
        } else if (type.endsWith("/google.rpc.ResourceInfo")) {
            MessageReader.read(value, (info, to) -> to.readResourceInfo(info), this);
        }
    }

    // ErrorInfo: reason 1, domain 2, metadata 3 (map)
    private void readErrorInfo(MessageReader in) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> addReason(in.string());
                case 3 -> in.entry(metadata);
                default -> in.skip();
            }
        }
        metadata.forEach(this::addFact);
    }

    // ResourceInfo: resource_type 1, resource_name 2, owner 3, description 4
    private void readResourceInfo(MessageReader in) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> addFact("resource_type", in.string());
                case 2 -> addFact("resource_name", in.string());
                default -> in.skip();
            }
        }
    }
}
