package io.cloudruntimes.generator.emit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Sensitivity;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The resolved model as JSON, for tools that do not want to read YAML. The order is the model's, so the bytes are stable. */
public final class ModelJson {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ModelJson() {}

    /** The model as JSON text. */
    public static String of(ApiModel model) {
        JsonObject json = new JsonObject();
        json.addProperty("title", model.title());
        json.addProperty("version", model.version());
        json.add("services", array(model.services(), ModelJson::service));
        json.add("types", array(model.types(), ModelJson::type));
        return PRETTY.toJson(json) + "\n";
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonElement> json) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }

    private static JsonArray strings(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static JsonObject service(Service service) {
        JsonObject json = described(service.name(), service.docs());
        json.addProperty("package", service.packageName());
        json.add("operations", array(service.operations(), ModelJson::operation));
        json.add("streams", array(service.streams(), ModelJson::stream));
        return json;
    }

    private static JsonObject callable(Callable callable) {
        JsonObject json = new JsonObject();
        json.addProperty("id", callable.id());
        json.addProperty("method", callable.method());
        json.addProperty("maturity", callable.maturity().name().toLowerCase(Locale.ROOT));
        addDocs(json, callable.docs());
        json.addProperty("verb", callable.verb());
        json.addProperty("path", callable.path());
        json.add("inputs", array(callable.inputs(), ModelJson::input));
        json.add("codes", strings(callable.codes()));
        json.addProperty("source", callable.source().toString());
        return json;
    }

    private static JsonElement operation(Operation operation) {
        JsonObject json = callable(operation);
        json.addProperty("safe", operation.safe());
        json.addProperty("body", operation.body().name().toLowerCase(Locale.ROOT));
        json.add("result", result(operation.result()));
        return json;
    }

    private static JsonElement stream(Stream stream) {
        JsonObject json = callable(stream);
        json.addProperty("eventName", stream.eventName());
        json.add("event", ref(stream.event()));
        stream.answer().ifPresent(answer -> {
            JsonObject answered = new JsonObject();
            answered.addProperty("path", answer.path());
            answered.add("type", ref(answer.type()));
            answered.addProperty("onError", answer.onErrorJson());
            json.add("answer", answered);
        });
        return json;
    }

    private static JsonElement input(Input input) {
        JsonObject json = field(input.field());
        json.addProperty("location", input.location().name().toLowerCase(Locale.ROOT));
        addMediaTypes(json, input.mediaTypes());
        return json;
    }

    private static void addMediaTypes(JsonObject json, List<String> mediaTypes) {
        if (!mediaTypes.isEmpty() && !mediaTypes.equals(List.of(Input.BYTES))) {
            json.add("mediaTypes", strings(mediaTypes));
        }
    }

    private static JsonObject result(Result result) {
        JsonObject json = new JsonObject();
        json.addProperty("status", result.status());
        result.result().ifPresent(type -> json.add("type", ref(type)));
        result.absentStatus().ifPresent(status -> json.addProperty("absentStatus", status));
        if (result instanceof Result.Composed composed) {
            json.addProperty("payload", composed.payload());
            JsonObject headers = new JsonObject();
            composed.headers().forEach(part -> headers.addProperty(part.header(), part.property()));
            json.add("headers", headers);
            addMediaTypes(json, composed.mediaTypes());
            composed.contentType().ifPresent(property -> json.addProperty("contentType", property));
        }
        return json;
    }

    private static JsonElement type(TypeDef type) {
        JsonObject json = described(type.name(), type.docs());
        json.addProperty("package", type.packageName());
        if (type instanceof TypeDef.ObjectType object) {
            json.addProperty("sent", object.sent());
            json.addProperty("received", object.received());
            if (object.union()) {
                json.addProperty("union", true);
            }
            json.add("fields", array(object.fields(), ModelJson::field));
        } else if (type instanceof TypeDef.EnumType enumeration) {
            json.add("values", array(enumeration.values(), value -> {
                JsonObject one = new JsonObject();
                one.addProperty("value", value.value());
                one.addProperty("description", value.description());
                return one;
            }));
        }
        json.addProperty("source", type.source().toString());
        return json;
    }

    private static JsonObject field(Field field) {
        JsonObject json = described(field.name(), field.docs());
        json.add("type", ref(field.type()));
        json.addProperty("required", field.required());
        if (field.sensitivity() != Sensitivity.NONE) {
            json.addProperty("sensitive", field.sensitivity().name().toLowerCase(Locale.ROOT));
        }
        JsonObject rules = rules(field.rules());
        if (rules.size() > 0) {
            json.add("rules", rules);
        }
        return json;
    }

    private static JsonObject rules(Constraints rules) {
        JsonObject json = new JsonObject();
        rules.minLength().ifPresent(value -> json.addProperty("minLength", value));
        rules.maxLength().ifPresent(value -> json.addProperty("maxLength", value));
        rules.pattern().ifPresent(value -> json.addProperty("pattern", value));
        rules.minimum().ifPresent(value -> json.addProperty("minimum", value));
        rules.maximum().ifPresent(value -> json.addProperty("maximum", value));
        rules.minItems().ifPresent(value -> json.addProperty("minItems", value));
        rules.maxItems().ifPresent(value -> json.addProperty("maxItems", value));
        rules.maxBytes().ifPresent(value -> json.addProperty("maxBytes", value));
        rules.elements().ifPresent(value -> json.add("elements", rules(value)));
        if (!rules.allowed().isEmpty()) {
            json.add("allowed", strings(rules.allowed()));
        }
        return json;
    }

    private static JsonObject ref(TypeRef type) {
        JsonObject json = new JsonObject();
        if (type instanceof TypeRef.Scalar scalar) {
            json.addProperty("scalar", scalar.kind().name().toLowerCase(Locale.ROOT));
        } else if (type instanceof TypeRef.ListOf list) {
            json.add("listOf", ref(list.element()));
        } else if (type instanceof TypeRef.Named named) {
            json.addProperty("named", named.name());
        } else {
            json.addProperty("mapOf", "string");
        }
        return json;
    }

    private static JsonObject described(String name, Docs docs) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        addDocs(json, docs);
        return json;
    }

    private static void addDocs(JsonObject json, Docs docs) {
        if (!docs.summary().isEmpty()) {
            json.addProperty("summary", docs.summary());
        }
        json.addProperty("description", docs.description());
        docs.deprecated().ifPresent(text -> json.addProperty("deprecated", text));
    }
}
