package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import java.util.List;
import java.util.Optional;

/** How a call of the runtime becomes events. */
public sealed interface CallbackEvents {
    /** Where the properties of an event are that have a location in the call. */
    List<FieldMapping> mappings();

    /**
     * A call is one event.
     *
     * @param mappings where each of its properties is
     */
    record Single(List<FieldMapping> mappings) implements CallbackEvents {
        public Single {
            mappings = List.copyOf(mappings);
        }
    }

    /**
     * A call holds several events: the elements of a list, or the members of an object. An element has the layout of its type.
     *
     * @param mappings properties that are in the path, the same for each event of the call
     * @param location where the list or the object is in the JSON body
     * @param key the property that is the name of a member; empty for a list
     */
    record Several(List<FieldMapping> mappings, WireLocation.Json location, Optional<String> key)
            implements CallbackEvents {
        public Several {
            mappings = List.copyOf(mappings);
        }
    }
}
