// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.UnknownFieldsReader;
import io.cloudruntimes.odd.Everything;
import io.cloudruntimes.odd.Shade;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Everything} as JSON. */
@Generated("io.cloudruntimes.generator")
public final class EverythingJson implements JsonCodec<Everything> {
    /** The only one. */
    public static final EverythingJson INSTANCE = new EverythingJson();

    private EverythingJson() {}

    @Override
    public void write(JsonWriter out, Everything value) throws IOException {
        out.beginObject();
        out.name("string");
        out.value(value.string());
        if (value.stringOptional().isPresent()) {
            out.name("string-optional");
            out.value(value.stringOptional().get());
        }
        if (!value.stringList().isEmpty()) {
            out.name("string-list");
            Json.writeList(out, value.stringList(), (to, element) -> to.value(element));
        }
        out.name("boolean");
        out.value(value.boolean_());
        if (value.booleanOptional().isPresent()) {
            out.name("boolean-optional");
            out.value(value.booleanOptional().get());
        }
        if (!value.booleanList().isEmpty()) {
            out.name("boolean-list");
            Json.writeList(out, value.booleanList(), (to, element) -> to.value(element));
        }
        out.name("int32");
        out.value(value.int32());
        if (value.int32Optional().isPresent()) {
            out.name("int32-optional");
            out.value(value.int32Optional().get());
        }
        if (!value.int32List().isEmpty()) {
            out.name("int32-list");
            Json.writeList(out, value.int32List(), (to, element) -> to.value(element));
        }
        out.name("int64");
        out.value(value.int64());
        if (value.int64Optional().isPresent()) {
            out.name("int64-optional");
            out.value(value.int64Optional().get());
        }
        if (!value.int64List().isEmpty()) {
            out.name("int64-list");
            Json.writeList(out, value.int64List(), (to, element) -> to.value(element));
        }
        out.name("double");
        out.value(value.double_());
        if (value.doubleOptional().isPresent()) {
            out.name("double-optional");
            out.value(value.doubleOptional().get());
        }
        if (!value.doubleList().isEmpty()) {
            out.name("double-list");
            Json.writeList(out, value.doubleList(), (to, element) -> to.value(element));
        }
        out.name("bytes");
        Json.writeBase64(out, value.bytes());
        if (value.bytesOptional().isPresent()) {
            out.name("bytes-optional");
            Json.writeBase64(out, value.bytesOptional().get());
        }
        if (!value.bytesList().isEmpty()) {
            out.name("bytes-list");
            Json.writeList(out, value.bytesList(), (to, element) -> Json.writeBase64(to, element));
        }
        out.name("content");
        Json.writeContent(out, value.content());
        if (value.contentOptional().isPresent()) {
            out.name("content-optional");
            Json.writeContent(out, value.contentOptional().get());
        }
        if (!value.contentList().isEmpty()) {
            out.name("content-list");
            Json.writeList(out, value.contentList(), (to, element) -> Json.writeContent(to, element));
        }
        out.name("instant");
        Json.writeInstant(out, value.instant());
        if (value.instantOptional().isPresent()) {
            out.name("instant-optional");
            Json.writeInstant(out, value.instantOptional().get());
        }
        if (!value.instantList().isEmpty()) {
            out.name("instant-list");
            Json.writeList(out, value.instantList(), (to, element) -> Json.writeInstant(to, element));
        }
        out.name("seconds");
        Json.writeSeconds(out, value.seconds());
        if (value.secondsOptional().isPresent()) {
            out.name("seconds-optional");
            Json.writeSeconds(out, value.secondsOptional().get());
        }
        if (!value.secondsList().isEmpty()) {
            out.name("seconds-list");
            Json.writeList(out, value.secondsList(), (to, element) -> Json.writeSeconds(to, element));
        }
        out.name("shade");
        out.value(value.shade().value());
        if (value.shadeOptional().isPresent()) {
            out.name("shade-optional");
            out.value(value.shadeOptional().get().value());
        }
        out.name("shade-list");
        Json.writeList(out, value.shadeList(), (to, element) -> to.value(element.value()));
        out.name("part");
        PartJson.INSTANCE.write(out, value.part());
        if (value.partOptional().isPresent()) {
            out.name("part-optional");
            PartJson.INSTANCE.write(out, value.partOptional().get());
        }
        if (!value.partList().isEmpty()) {
            out.name("part-list");
            Json.writeList(out, value.partList(), PartJson.INSTANCE::write);
        }
        out.name("map");
        Json.writeStringMap(out, value.map());
        if (!value.mapOptional().isEmpty()) {
            out.name("map-optional");
            Json.writeStringMap(out, value.mapOptional());
        }
        if (!value.mapsOfMaps().isEmpty()) {
            out.name("maps-of-maps");
            Json.writeList(out, value.mapsOfMaps(), (to, element) -> Json.writeList(to, element,
                    (to2, element2) -> Json.writeStringMap(to2, element2)));
        }
        if (!value.children().isEmpty()) {
            out.name("children");
            Json.writeList(out, value.children(), EverythingJson.INSTANCE::write);
        }
        Json.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Everything read(JsonReader in) throws IOException {
        Everything.Builder builder = Everything.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "string" -> builder.string(Json.readString(in));
                case "string-optional" -> builder.stringOptional(Json.readString(in));
                case "string-list" -> builder.stringList(Json.readList(in, Json::readString));
                case "boolean" -> builder.boolean_(Json.readBoolean(in));
                case "boolean-optional" -> builder.booleanOptional(Json.readBoolean(in));
                case "boolean-list" -> builder.booleanList(Json.readList(in, Json::readBoolean));
                case "int32" -> builder.int32(Json.readInt(in));
                case "int32-optional" -> builder.int32Optional(Json.readInt(in));
                case "int32-list" -> builder.int32List(Json.readList(in, Json::readInt));
                case "int64" -> builder.int64(Json.readLong(in));
                case "int64-optional" -> builder.int64Optional(Json.readLong(in));
                case "int64-list" -> builder.int64List(Json.readList(in, Json::readLong));
                case "double" -> builder.double_(Json.readDouble(in));
                case "double-optional" -> builder.doubleOptional(Json.readDouble(in));
                case "double-list" -> builder.doubleList(Json.readList(in, Json::readDouble));
                case "bytes" -> builder.bytes(Json.readBase64(in));
                case "bytes-optional" -> builder.bytesOptional(Json.readBase64(in));
                case "bytes-list" -> builder.bytesList(Json.readList(in, Json::readBase64));
                case "content" -> builder.content(Json.readContent(in));
                case "content-optional" -> builder.contentOptional(Json.readContent(in));
                case "content-list" -> builder.contentList(Json.readList(in, Json::readContent));
                case "instant" -> builder.instant(Json.readInstant(in));
                case "instant-optional" -> builder.instantOptional(Json.readInstant(in));
                case "instant-list" -> builder.instantList(Json.readList(in, Json::readInstant));
                case "seconds" -> builder.seconds(Json.readSeconds(in));
                case "seconds-optional" -> builder.secondsOptional(Json.readSeconds(in));
                case "seconds-list" -> builder.secondsList(Json.readList(in, Json::readSeconds));
                case "shade" -> builder.shade(Shade.of(Json.readString(in)));
                case "shade-optional" -> builder.shadeOptional(Shade.of(Json.readString(in)));
                case "shade-list" -> builder.shadeList(Json.readList(in, from -> Shade.of(Json.readString(from))));
                case "part" -> builder.part(PartJson.INSTANCE.read(in));
                case "part-optional" -> builder.partOptional(PartJson.INSTANCE.read(in));
                case "part-list" -> builder.partList(Json.readList(in, PartJson.INSTANCE::read));
                case "map" -> builder.map(Json.readStringMap(in));
                case "map-optional" -> builder.mapOptional(Json.readStringMap(in));
                case "maps-of-maps" -> builder
                        .mapsOfMaps(Json.readList(in, from -> Json.readList(from, from2 -> Json.readStringMap(from2))));
                case "children" -> builder.children(Json.readList(in, EverythingJson.INSTANCE::read));
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
