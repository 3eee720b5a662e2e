package io.cloudruntimes.generator.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The result of an operation. {@code absentStatus} is the status that means "absent", if there is one. */
public sealed interface Result {
    OptionalInt absentStatus();

    /** The status of success. */
    int status();

    /** What comes back; empty where nothing does. */
    default Optional<TypeRef.Named> result() {
        if (this instanceof Json json) {
            return Optional.of(json.type());
        }
        return this instanceof Composed composed ? Optional.of(composed.type()) : Optional.empty();
    }

    /** Nothing but success. */
    record Nothing(int status) implements Result {
        @Override
        public OptionalInt absentStatus() {
            return OptionalInt.empty();
        }
    }

    /** A JSON body. */
    record Json(int status, TypeRef.Named type, OptionalInt absentStatus) implements Result {}

    /**
     * A value put together from the payload and headers.
     *
     * @param type the composed type
     * @param payload the property that the body fills
     * @param headers the properties that headers fill
     * @param mediaTypes the media types that the body can have, the default first
     * @param contentType the property that holds the media type of the body; empty if none does
     */
    record Composed(
            int status,
            TypeRef.Named type,
            String payload,
            List<HeaderPart> headers,
            OptionalInt absentStatus,
            List<String> mediaTypes,
            Optional<String> contentType)
            implements Result {
        public Composed {
            headers = List.copyOf(headers);
            mediaTypes = List.copyOf(mediaTypes);
        }

        /** A result whose body is {@value Input#BYTES}. */
        public Composed(
                int status, TypeRef.Named type, String payload, List<HeaderPart> headers, OptionalInt absentStatus) {
            this(status, type, payload, headers, absentStatus, List.of(Input.BYTES), Optional.empty());
        }
    }

    /** A header that fills a property. A map travels as percent-encoded, comma-separated pairs. */
    record HeaderPart(String header, String property) {}
}
