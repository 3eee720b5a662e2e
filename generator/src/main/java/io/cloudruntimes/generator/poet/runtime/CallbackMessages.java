package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.json.JsonMessageSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON messages of a stream that arrives as calls: of an event, of an element, of the reply, of the request that starts it. */
final class CallbackMessages {
    private final RuntimeTypes service;
    private final Source source;
    private final List<ClassSpec> specs = new ArrayList<>();

    private CallbackMessages(RuntimeTypes service, Source source) {
        this.service = service;
        this.source = source;
    }

    /** The classes that write and read those that there are. */
    static List<ClassSpec> of(
            RuntimeTypes service, Wire wire, Stream stream, WireBinding.Callback callback, Source source) {
        CallbackMessages messages = new CallbackMessages(service, source);
        messages.events(stream, wire, callback.events());
        stream.answer()
                .ifPresent(reply -> messages.add(
                        service.layout(reply.type(), wire),
                        messages.valueClass(reply.type()),
                        wire,
                        callback.reply().mappings()));
        callback.exchanges().ifPresent(exchanges -> {
            Wire startWire = service.binding().wire(exchanges.start().wire());
            messages.add(
                    service.startRequest(stream, startWire),
                    service.types().request(stream),
                    startWire,
                    exchanges.start().inputs());
        });
        return messages.specs;
    }

    private void events(Stream stream, Wire wire, CallbackEvents events) {
        if (events instanceof CallbackEvents.Single single) {
            add(service.layout(stream.event(), wire), valueClass(stream.event()), wire, single.mappings());
        } else if (events instanceof CallbackEvents.Several several) {
            specs.add(spec(
                    service.eventElement(stream, wire),
                    valueClass(stream.event()),
                    wire,
                    element(stream, wire, several)));
        } else {
            throw new IllegalArgumentException("no code for " + events);
        }
    }

    /** The locations of the properties in an element: from the layout of the type, or else those of the neutral API. */
    private List<FieldMapping> element(Stream stream, Wire wire, CallbackEvents.Several several) {
        List<FieldMapping> layout = service.binding()
                .layout(stream.event().name(), wire.name())
                .orElseGet(() -> service.types().object(stream.event()).fields().stream()
                        .map(field -> FieldMapping.plain(field, new WireLocation.Json(List.of(field.name()))))
                        .toList());
        return layout.stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Json)
                .filter(mapping ->
                        !several.key().equals(Optional.of(mapping.field().name())))
                .filter(mapping ->
                        several.mappings().stream().noneMatch(it -> it.field().equals(mapping.field())))
                .toList();
    }

    private ClassName valueClass(TypeRef.Named type) {
        return TypeLayout.type(service.types().model().type(type.name()));
    }

    private void add(ClassName name, ClassName value, Wire wire, List<FieldMapping> mappings) {
        if (mappings.stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json)) {
            specs.add(spec(name, value, wire, mappings));
        }
    }

    private ClassSpec spec(ClassName name, ClassName value, Wire wire, List<FieldMapping> mappings) {
        return new JsonMessageSpec(service, new WireMessage(name, value, wire, mappings, false, source));
    }
}
