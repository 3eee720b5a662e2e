// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Names;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Names} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class NamesJson implements JsonCodec<Names> {
    /** The only one. */
    public static final NamesJson INSTANCE = new NamesJson();

    private NamesJson() {}

    @Override
    public void write(JsonWriter out, Names value) throws IOException {
        out.beginObject();
        if (value.class_().isPresent()) {
            out.name("class");
            out.value(value.class_().get());
        }
        if (value.default_().isPresent()) {
            out.name("default");
            out.value(value.default_().get());
        }
        if (value.builder_().isPresent()) {
            out.name("builder");
            out.value(value.builder_().get());
        }
        if (value.build_().isPresent()) {
            out.name("build");
            out.value(value.build_().get());
        }
        if (value.toBuilder_().isPresent()) {
            out.name("toBuilder");
            out.value(value.toBuilder_().get());
        }
        if (value.equals_().isPresent()) {
            out.name("equals");
            out.value(value.equals_().get());
        }
        if (value.hashCode_().isPresent()) {
            out.name("hashCode");
            out.value(value.hashCode_().get());
        }
        if (value.toString_().isPresent()) {
            out.name("toString");
            out.value(value.toString_().get());
        }
        if (value.getClass_().isPresent()) {
            out.name("getClass");
            out.value(value.getClass_().get());
        }
        if (value.wait_().isPresent()) {
            out.name("wait");
            out.value(value.wait_().get());
        }
        if (value.unknownFields_().isPresent()) {
            out.name("unknownFields");
            out.value(value.unknownFields_().get());
        }
        if (value.other().isPresent()) {
            out.name("other");
            out.value(value.other().get());
        }
        if (value.that().isPresent()) {
            out.name("that");
            out.value(value.that().get());
        }
        if (value.in().isPresent()) {
            out.name("in");
            out.value(value.in().get());
        }
        if (value.out().isPresent()) {
            out.name("out");
            out.value(value.out().get());
        }
        if (value.e().isPresent()) {
            out.name("e");
            out.value(value.e().get());
        }
        if (value.builder_name().isPresent()) {
            out.name("builder_name");
            out.value(value.builder_name().get());
        }
        if (value.unknown().isPresent()) {
            out.name("unknown");
            out.value(value.unknown().get());
        }
        if (value.storeName().isPresent()) {
            out.name("store-name");
            out.value(value.storeName().get());
        }
        if (value._2fast().isPresent()) {
            out.name("2fast");
            out.value(value._2fast().get());
        }
        if (value.ref().isPresent()) {
            out.name("$ref");
            out.value(value.ref().get());
        }
        if (value.yield_().isPresent()) {
            out.name("yield");
            out.value(value.yield_().get());
        }
        if (value.record().isPresent()) {
            out.name("record");
            out.value(value.record().get());
        }
        out.name("element");
        out.value(value.element());
        out.name("name");
        JsonCollections.writeStringMap(out, value.name());
        if (!value.value().isEmpty()) {
            out.name("value");
            JsonCollections.writeStringMap(out, value.value());
        }
        if (!value.more().isEmpty()) {
            out.name("more");
            JsonCollections.writeStringMap(out, value.more());
        }
        if (!value.elements().isEmpty()) {
            out.name("elements");
            JsonCollections.writeList(out, value.elements(), (to, element) -> to.value(element));
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Names read(JsonReader in) throws IOException {
        Names.Builder builder = Names.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "class" -> builder.class_(JsonValues.readString(in));
                case "default" -> builder.default_(JsonValues.readString(in));
                case "builder" -> builder.builder_(JsonValues.readString(in));
                case "build" -> builder.build_(JsonValues.readString(in));
                case "toBuilder" -> builder.toBuilder_(JsonValues.readString(in));
                case "equals" -> builder.equals_(JsonValues.readString(in));
                case "hashCode" -> builder.hashCode_(JsonValues.readString(in));
                case "toString" -> builder.toString_(JsonValues.readString(in));
                case "getClass" -> builder.getClass_(JsonValues.readString(in));
                case "wait" -> builder.wait_(JsonValues.readString(in));
                case "unknownFields" -> builder.unknownFields_(JsonValues.readString(in));
                case "other" -> builder.other(JsonValues.readString(in));
                case "that" -> builder.that(JsonValues.readString(in));
                case "in" -> builder.in(JsonValues.readString(in));
                case "out" -> builder.out(JsonValues.readString(in));
                case "e" -> builder.e(JsonValues.readString(in));
                case "builder_name" -> builder.builder_name(JsonValues.readString(in));
                case "unknown" -> builder.unknown(JsonValues.readString(in));
                case "store-name" -> builder.storeName(JsonValues.readString(in));
                case "2fast" -> builder._2fast(JsonValues.readString(in));
                case "$ref" -> builder.ref(JsonValues.readString(in));
                case "yield" -> builder.yield_(JsonValues.readString(in));
                case "record" -> builder.record(JsonValues.readString(in));
                case "element" -> builder.element(JsonValues.readString(in));
                case "name" -> builder.name(JsonCollections.readStringMap(in));
                case "value" -> builder.value(JsonCollections.readStringMap(in));
                case "more" -> builder.more(JsonCollections.readStringMap(in));
                case "elements" -> builder.elements(JsonCollections.readList(in, JsonValues::readString));
                default -> unknown.read(name, in);
            }
        }
        in.endObject();
        try {
            return builder.unknownFields(unknown.build()).build();
        } catch (InvalidArgumentException e) {
            throw new MalformedJsonException(e.reason() + " at " + in.getPreviousPath(), e);
        }
    }
}
