package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.Place;
import io.cloudruntimes.generator.binding.Slot;
import io.cloudruntimes.generator.binding.WireBinding;
import java.util.List;
import java.util.Optional;

/** The body of a request. */
final class RequestBodyDocument {
    private static final String BYTES = "application/octet-stream";
    private static final String ANY = "*/*";

    private final List<Slot> slots;
    private final Schemas schemas;

    RequestBodyDocument(WireBinding.Http http, Schemas schemas) {
        this.slots = http.inputs();
        this.schemas = schemas;
    }

    /** The body; empty where there is none. */
    Tree tree() {
        Optional<Slot> payload = find(Place.Payload.class);
        if (payload.isPresent()) {
            return payload(payload.get());
        }
        return find(Place.Json.class).isEmpty()
                ? new Tree()
                : Tree.of("required", true)
                        .with("content", Tree.of("application/json", Tree.of("schema", schemas.body(slots))));
    }

    private Tree payload(Slot slot) {
        Optional<Slot> type = find(Place.ContentType.class);
        String media = type.isPresent() ? ANY : BYTES;
        Tree schema = binary();
        slot.field().rules().maxBytes().ifPresent(most -> schema.with("x-max-bytes", most));
        Tree body = Tree.of("required", slot.field().required())
                .withText("description", slot.field().docs().description())
                .with("content", Tree.of(media, Tree.of("schema", schema)));
        return type.map(it -> body.with(
                        "x-content-type",
                        Tree.of("input", it.field().name())
                                .with("default", it.fallback().orElse(BYTES))))
                .orElse(body);
    }

    static Tree binary() {
        return Tree.of("type", "string").with("format", "binary");
    }

    private Optional<Slot> find(Class<? extends Place> kind) {
        return slots.stream().filter(slot -> kind.isInstance(slot.place())).findFirst();
    }
}
