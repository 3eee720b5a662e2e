package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.Source;
import java.util.List;

/**
 * A value class as it travels on a wire of a runtime.
 *
 * @param name the class that writes and reads it
 * @param value the value class
 * @param wire the wire
 * @param mappings where each of its fields is
 * @param whole whether it is a type of its own; the inputs and the result of an operation are not
 * @param source what it is made from
 */
public record WireMessage(
        ClassName name, ClassName value, Wire wire, List<FieldMapping> mappings, boolean whole, Source source) {
    public WireMessage {
        mappings = List.copyOf(mappings);
    }

    public ClassName builder() {
        return value.nestedClass("Builder");
    }
}
