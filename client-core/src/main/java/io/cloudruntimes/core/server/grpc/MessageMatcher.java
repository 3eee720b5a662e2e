package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells the requests of one operation from those of others on the same method of gRPC. Immutable. */
public final class MessageMatcher {
    /** Takes each request that no other operation takes. */
    public static final MessageMatcher ANY = new MessageMatcher(List.of());

    private final List<Condition> conditions;

    private record Condition(String text, Test test) {}

    @FunctionalInterface
    private interface Test {
        boolean holds(Bytes message, GrpcCall call) throws IOException;
    }

    private MessageMatcher(List<Condition> conditions) {
        this.conditions = conditions;
    }

    private MessageMatcher and(String text, Test test) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(text, test));
        return new MessageMatcher(List.copyOf(more));
    }

    /** This, and a field of text has a value. */
    public MessageMatcher text(String value, int... path) {
        return and(
                "field " + name(path) + " is " + value,
                (message, call) -> MessageFields.stringOf(message, path).equals(value));
    }

    /** This, and a field that is a whole number or a boolean (0 or 1) has a value. */
    public MessageMatcher number(long value, int... path) {
        return and(
                "field " + name(path) + " is " + value,
                (message, call) -> MessageFields.numberOf(message, path) == value);
    }

    /** This, and an entry of a field that is a map of text has a value. */
    public MessageMatcher entry(String key, String value, int... path) {
        return and(
                "field " + name(path) + "[" + key + "] is " + value,
                (message, call) ->
                        value.equals(MessageFields.entriesOf(message, path).get(key)));
    }

    /** This, and an entry of the metadata has a value. */
    public MessageMatcher header(String name, String value) {
        return and("header " + name + " is " + value, (message, call) -> value.equals(call.header(name)));
    }

    /**
     * This, and the component that a field of text names is of one of some types.
     *
     * @param types the type of a component by its name; empty for one that there is not
     */
    public MessageMatcher component(Function<String, Optional<String>> types, List<String> of, int... path) {
        return and(
                "the component is of the type " + String.join(" or ", of),
                (message, call) -> types.apply(MessageFields.stringOf(message, path))
                        .filter(of::contains)
                        .isPresent());
    }

    private static String name(int... path) {
        return String.join(".", Arrays.stream(path).mapToObj(Integer::toString).toList());
    }

    boolean isAny() {
        return conditions.isEmpty();
    }

    boolean matches(Bytes message, GrpcCall call) throws IOException {
        for (Condition condition : conditions) {
            if (!condition.test().holds(message, call)) {
                return false;
            }
        }
        return true;
    }

    /** The conditions, for people. */
    @Override
    public String toString() {
        return String.join(" and ", conditions.stream().map(Condition::text).toList());
    }
}
