// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.RawJson;
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
            JsonCollections.writeList(out, value.stringList(), (to, element) -> to.value(element));
        }
        out.name("boolean");
        out.value(value.boolean_());
        if (value.booleanOptional().isPresent()) {
            out.name("boolean-optional");
            out.value(value.booleanOptional().get());
        }
        if (!value.booleanList().isEmpty()) {
            out.name("boolean-list");
            JsonCollections.writeList(out, value.booleanList(), (to, element) -> to.value(element));
        }
        out.name("int32");
        out.value(value.int32());
        if (value.int32Optional().isPresent()) {
            out.name("int32-optional");
            out.value(value.int32Optional().get());
        }
        if (!value.int32List().isEmpty()) {
            out.name("int32-list");
            JsonCollections.writeList(out, value.int32List(), (to, element) -> to.value(element));
        }
        out.name("int64");
        out.value(value.int64());
        if (value.int64Optional().isPresent()) {
            out.name("int64-optional");
            out.value(value.int64Optional().get());
        }
        if (!value.int64List().isEmpty()) {
            out.name("int64-list");
            JsonCollections.writeList(out, value.int64List(), (to, element) -> to.value(element));
        }
        out.name("double");
        out.value(value.double_());
        if (value.doubleOptional().isPresent()) {
            out.name("double-optional");
            out.value(value.doubleOptional().get());
        }
        if (!value.doubleList().isEmpty()) {
            out.name("double-list");
            JsonCollections.writeList(out, value.doubleList(), (to, element) -> to.value(element));
        }
        out.name("bytes");
        JsonValues.writeBase64(out, value.bytes());
        if (value.bytesOptional().isPresent()) {
            out.name("bytes-optional");
            JsonValues.writeBase64(out, value.bytesOptional().get());
        }
        if (!value.bytesList().isEmpty()) {
            out.name("bytes-list");
            JsonCollections.writeList(out, value.bytesList(), (to, element) -> JsonValues.writeBase64(to, element));
        }
        out.name("content");
        JsonValues.writeContent(out, value.content());
        if (value.contentOptional().isPresent()) {
            out.name("content-optional");
            JsonValues.writeContent(out, value.contentOptional().get());
        }
        if (!value.contentList().isEmpty()) {
            out.name("content-list");
            JsonCollections.writeList(out, value.contentList(), (to, element) -> JsonValues.writeContent(to, element));
        }
        out.name("instant");
        JsonValues.writeInstant(out, value.instant());
        if (value.instantOptional().isPresent()) {
            out.name("instant-optional");
            JsonValues.writeInstant(out, value.instantOptional().get());
        }
        if (!value.instantList().isEmpty()) {
            out.name("instant-list");
            JsonCollections.writeList(out, value.instantList(), (to, element) -> JsonValues.writeInstant(to, element));
        }
        out.name("seconds");
        JsonValues.writeSeconds(out, value.seconds());
        if (value.secondsOptional().isPresent()) {
            out.name("seconds-optional");
            JsonValues.writeSeconds(out, value.secondsOptional().get());
        }
        if (!value.secondsList().isEmpty()) {
            out.name("seconds-list");
            JsonCollections.writeList(out, value.secondsList(), (to, element) -> JsonValues.writeSeconds(to, element));
        }
        out.name("shade");
        out.value(value.shade().value());
        if (value.shadeOptional().isPresent()) {
            out.name("shade-optional");
            out.value(value.shadeOptional().get().value());
        }
        out.name("shade-list");
        JsonCollections.writeList(out, value.shadeList(), (to, element) -> to.value(element.value()));
        out.name("part");
        PartJson.INSTANCE.write(out, value.part());
        if (value.partOptional().isPresent()) {
            out.name("part-optional");
            PartJson.INSTANCE.write(out, value.partOptional().get());
        }
        if (!value.partList().isEmpty()) {
            out.name("part-list");
            JsonCollections.writeList(out, value.partList(), PartJson.INSTANCE::write);
        }
        out.name("map");
        JsonCollections.writeStringMap(out, value.map());
        if (!value.mapOptional().isEmpty()) {
            out.name("map-optional");
            JsonCollections.writeStringMap(out, value.mapOptional());
        }
        if (!value.mapsOfMaps().isEmpty()) {
            out.name("maps-of-maps");
            JsonCollections.writeList(out, value.mapsOfMaps(), (to, element) -> JsonCollections.writeList(to, element,
                    (to2, element2) -> JsonCollections.writeStringMap(to2, element2)));
        }
        if (!value.children().isEmpty()) {
            out.name("children");
            JsonCollections.writeList(out, value.children(), EverythingJson.INSTANCE::write);
        }
        RawJson.writeUnknown(out, value.unknownFields());
        out.endObject();
    }

    @Override
    public Everything read(JsonReader in) throws IOException {
        Everything.Builder builder = Everything.builder();
        UnknownFieldsReader unknown = new UnknownFieldsReader();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "string" -> builder.string(JsonValues.readString(in));
                case "string-optional" -> builder.stringOptional(JsonValues.readString(in));
                case "string-list" -> builder.stringList(JsonCollections.readList(in, JsonValues::readString));
                case "boolean" -> builder.boolean_(JsonValues.readBoolean(in));
                case "boolean-optional" -> builder.booleanOptional(JsonValues.readBoolean(in));
                case "boolean-list" -> builder.booleanList(JsonCollections.readList(in, JsonValues::readBoolean));
                case "int32" -> builder.int32(JsonNumbers.readInt(in));
                case "int32-optional" -> builder.int32Optional(JsonNumbers.readInt(in));
                case "int32-list" -> builder.int32List(JsonCollections.readList(in, JsonNumbers::readInt));
                case "int64" -> builder.int64(JsonNumbers.readLong(in));
                case "int64-optional" -> builder.int64Optional(JsonNumbers.readLong(in));
                case "int64-list" -> builder.int64List(JsonCollections.readList(in, JsonNumbers::readLong));
                case "double" -> builder.double_(JsonNumbers.readDouble(in));
                case "double-optional" -> builder.doubleOptional(JsonNumbers.readDouble(in));
                case "double-list" -> builder.doubleList(JsonCollections.readList(in, JsonNumbers::readDouble));
                case "bytes" -> builder.bytes(JsonValues.readBase64(in));
                case "bytes-optional" -> builder.bytesOptional(JsonValues.readBase64(in));
                case "bytes-list" -> builder.bytesList(JsonCollections.readList(in, JsonValues::readBase64));
                case "content" -> builder.content(JsonValues.readContent(in));
                case "content-optional" -> builder.contentOptional(JsonValues.readContent(in));
                case "content-list" -> builder.contentList(JsonCollections.readList(in, JsonValues::readContent));
                case "instant" -> builder.instant(JsonValues.readInstant(in));
                case "instant-optional" -> builder.instantOptional(JsonValues.readInstant(in));
                case "instant-list" -> builder.instantList(JsonCollections.readList(in, JsonValues::readInstant));
                case "seconds" -> builder.seconds(JsonValues.readSeconds(in));
                case "seconds-optional" -> builder.secondsOptional(JsonValues.readSeconds(in));
                case "seconds-list" -> builder.secondsList(JsonCollections.readList(in, JsonValues::readSeconds));
                case "shade" -> builder.shade(Shade.of(JsonValues.readString(in)));
                case "shade-optional" -> builder.shadeOptional(Shade.of(JsonValues.readString(in)));
                case "shade-list" ->
                    builder.shadeList(JsonCollections.readList(in, from -> Shade.of(JsonValues.readString(from))));
                case "part" -> builder.part(PartJson.INSTANCE.read(in));
                case "part-optional" -> builder.partOptional(PartJson.INSTANCE.read(in));
                case "part-list" -> builder.partList(JsonCollections.readList(in, PartJson.INSTANCE::read));
                case "map" -> builder.map(JsonCollections.readStringMap(in));
                case "map-optional" -> builder.mapOptional(JsonCollections.readStringMap(in));
                case "maps-of-maps" -> builder.mapsOfMaps(JsonCollections.readList(in,
                        from -> JsonCollections.readList(from, from2 -> JsonCollections.readStringMap(from2))));
                case "children" -> builder.children(JsonCollections.readList(in, EverythingJson.INSTANCE::read));
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
