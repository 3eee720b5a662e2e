package io.cloudruntimes.generator.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** A part of a document as JSON. */
final class JsonText {
    private JsonText() {}

    static String of(SpecNode node) {
        return element(node).toString();
    }

    private static JsonElement element(SpecNode node) {
        return switch (node.kind()) {
            case MAP -> {
                JsonObject object = new JsonObject();
                node.entries().forEach((name, value) -> object.add(name, element(value)));
                yield object;
            }
            case LIST -> {
                JsonArray array = new JsonArray();
                node.items().forEach(item -> array.add(element(item)));
                yield array;
            }
            case TEXT -> new JsonPrimitive(node.text());
            case INTEGER, NUMBER, BOOLEAN -> JsonParser.parseString(node.text());
            case NULL -> JsonNull.INSTANCE;
        };
    }
}
