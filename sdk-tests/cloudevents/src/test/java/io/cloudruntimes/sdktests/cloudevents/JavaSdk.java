package io.cloudruntimes.sdktests.cloudevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.http.impl.HttpMessageWriter;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import io.cloudruntimes.core.Bytes;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The SDK for Java. */
final class JavaSdk implements Sdk {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Override
    public List<Message> make(List<JsonObject> cases, Mode mode) throws Exception {
        List<CloudEvent> events = new ArrayList<>();
        for (JsonObject one : cases) {
            events.add(event(one));
        }
        return events.stream().map(event -> message(event, mode)).toList();
    }

    private static CloudEvent event(JsonObject one) throws JsonProcessingException {
        CloudEventBuilder event = CloudEventBuilder.v1();
        one.getAsJsonObject("attributes").entrySet().forEach(attribute -> {
            JsonPrimitive value = attribute.getValue().getAsJsonPrimitive();
            switch (attribute.getKey()) {
                case "id" -> event.withId(value.getAsString());
                case "source" -> event.withSource(URI.create(value.getAsString()));
                case "type" -> event.withType(value.getAsString());
                case "subject" -> event.withSubject(value.getAsString());
                case "dataschema" -> event.withDataSchema(URI.create(value.getAsString()));
                case "datacontenttype" -> event.withDataContentType(value.getAsString());
                case "time" -> event.withTime(OffsetDateTime.parse(value.getAsString()));
                default -> extension(event, attribute.getKey(), value);
            }
        });
        if (one.has("data")) {
            JsonObject data = one.getAsJsonObject("data");
            if (data.has("json")) {
                event.withData(JsonCloudEventData.wrap(
                        JACKSON.readTree(data.get("json").toString())));
            } else {
                event.withData(
                        Bytes.fromBase64(Event.of(one).data().get("base64").getAsString())
                                .toByteArray());
            }
        }
        return event.build();
    }

    private static void extension(CloudEventBuilder event, String name, JsonPrimitive value) {
        if (value.isBoolean()) {
            event.withExtension(name, value.getAsBoolean());
        } else if (value.isNumber()) {
            event.withExtension(name, (Number) value.getAsInt());
        } else {
            event.withExtension(name, value.getAsString());
        }
    }

    private static Message message(CloudEvent event, Mode mode) {
        Map<String, String> headers = new TreeMap<>();
        Bytes[] body = {Bytes.EMPTY};
        HttpMessageWriter writer = HttpMessageFactory.createWriter(
                headers::put, bytes -> body[0] = bytes == null ? Bytes.EMPTY : Bytes.of(bytes));
        switch (mode) {
            case STRUCTURED -> writer.writeStructured(event, new JsonFormat());
            case BINARY -> writer.writeBinary(event);
        }
        return new Message(headers, body[0]);
    }

    @Override
    public List<Event> read(List<Message> messages) {
        return messages.stream().map(JavaSdk::read).toList();
    }

    private static Event read(Message message) {
        try {
            return read(HttpMessageFactory.createReader(
                            message.headers(), message.body().toByteArray())
                    .toEvent());
        } catch (EventDeserializationException | CloudEventRWException e) {
            return Event.unreadable(e.getClass().getSimpleName());
        }
    }

    private static Event read(CloudEvent event) {
        Map<String, JsonPrimitive> attributes = new TreeMap<>();
        event.getAttributeNames().forEach(name -> primitive(attributes, name, event.getAttribute(name)));
        event.getExtensionNames().forEach(name -> primitive(attributes, name, event.getExtension(name)));
        return new Event(attributes, data(event.getDataContentType(), event.getData()));
    }

    private static void primitive(Map<String, JsonPrimitive> attributes, String name, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            attributes.put(name, new JsonPrimitive(truth));
        } else if (value instanceof Number number) {
            attributes.put(name, new JsonPrimitive(number));
        } else if (value != null) {
            attributes.put(name, new JsonPrimitive(value.toString()));
        }
    }

    private static JsonObject data(@Nullable String mediaType, @Nullable CloudEventData data) {
        JsonObject read = new JsonObject();
        if (data == null) {
            return read;
        }
        Bytes bytes = Bytes.of(data.toBytes());
        String type = mediaType == null
                ? "application/json"
                : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.endsWith("/json") || type.endsWith("+json")) {
            read.add("json", JsonParser.parseString(bytes.toUtf8()));
        } else {
            read.addProperty("base64", bytes.toBase64());
        }
        return read;
    }
}
