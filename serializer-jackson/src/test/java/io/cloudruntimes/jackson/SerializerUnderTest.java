package io.cloudruntimes.jackson;

import io.cloudruntimes.Serializer;

/** The serializers of this project: what a value becomes must not depend on which of them is chosen. */
enum SerializerUnderTest {
    DEFAULT(Serializer.gson()),
    JACKSON(JacksonSerializer.create());

    private final Serializer serializer;

    SerializerUnderTest(Serializer serializer) {
        this.serializer = serializer;
    }

    Serializer serializer() {
        return serializer;
    }
}
