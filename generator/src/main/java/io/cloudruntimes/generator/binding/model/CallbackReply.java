package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.model.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the reply to an event becomes the response to the call. */
public sealed interface CallbackReply {
    /** The status of a response where the stream has no reply and the document names none. */
    int NO_CONTENT = 204;

    /** Where the properties of the reply go that are on the wire as they are. */
    List<FieldMapping> mappings();

    /**
     * The stream has no reply: the response to a handled call is a status without a body.
     *
     * @param status the status
     */
    record None(int status) implements CallbackReply {
        @Override
        public List<FieldMapping> mappings() {
            return List.of();
        }
    }

    /**
     * The status of the response is the whole reply.
     *
     * @param field the property of the reply that decides, an enumeration
     * @param statuses the status for each of its values
     */
    record ByStatus(Field field, Map<String, Integer> statuses) implements CallbackReply {
        public ByStatus {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }

        @Override
        public List<FieldMapping> mappings() {
            return List.of();
        }
    }

    /** Each property of the reply has its location in the response. */
    record Mapped(List<FieldMapping> mappings) implements CallbackReply {
        public Mapped {
            mappings = List.copyOf(mappings);
        }
    }
}
