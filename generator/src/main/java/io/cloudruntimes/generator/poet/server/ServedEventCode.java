package io.cloudruntimes.generator.poet.server;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.Map;

/** Writes the code for what the server side adds to an event. */
public final class ServedEventCode {
    private ServedEventCode() {}

    /** The name of the variable that holds the event with what is added. */
    public static String variable(ServedRules.Events events) {
        return isNothing(events) ? "event" : "served";
    }

    private static boolean isNothing(ServedRules.Events events) {
        return events.defaults().isEmpty() && events.entries().isEmpty();
    }

    // TopicEvent served = event.toBuilder()
    //         .type(event.type().orElse("acme.sent"))
    //         .metadata(MapEntries.withDefault(event.metadata(), "topic", event.topic()))
    //         .build();
    public static CodeBlock add(ServiceTypes types, Stream stream, ServedRules.Events events) {
        if (isNothing(events)) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T served = event.toBuilder()$>$>", types.type(stream.event()));
        events.defaults().forEach((name, text) -> {
            Field field = types.field(types.object(stream.event()), name);
            code.add("\n.$L(event.$L().orElse($S))", types.setter(field), types.accessor(field), text);
        });
        events.entries().forEach((name, entries) -> {
            Field field = types.field(types.object(stream.event()), name);
            CodeBlock map = CodeBlock.of("event.$L()", types.accessor(field));
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                map = CodeBlock.of(
                        "$T.withDefault($L,$W$S, $L)",
                        CoreTypes.MAP_ENTRIES,
                        map,
                        entry.getKey(),
                        text(types, stream, entry.getValue()));
            }
            code.add("\n.$L($L)", types.setter(field), map);
        });
        return code.add("\n.build();\n$<$<").build();
    }

    private static CodeBlock text(ServiceTypes types, Stream stream, String text) {
        if (!text.startsWith("{")) {
            return CodeBlock.of("$S", text);
        }
        Field field = types.field(types.object(stream.event()), text.substring(1, text.length() - 1));
        return CodeBlock.of("event.$L()", types.accessor(field));
    }
}
