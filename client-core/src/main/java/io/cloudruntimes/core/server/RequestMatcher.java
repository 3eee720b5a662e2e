package io.cloudruntimes.core.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells the requests of one operation from those of others that have the same method and path. Immutable. */
public final class RequestMatcher {
    /** Takes each request that no other operation takes. */
    public static final RequestMatcher ANY = new RequestMatcher(List.of());

    private final List<Condition> conditions;

    private record Condition(String text, Predicate<RouteRequest> holds) {}

    private RequestMatcher(List<Condition> conditions) {
        this.conditions = conditions;
    }

    private RequestMatcher and(String text, Predicate<RouteRequest> holds) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(text, holds));
        return new RequestMatcher(List.copyOf(more));
    }

    /**
     * This, and the JSON body has a constant.
     *
     * @param value a text, a whole number, a {@link BigDecimal} or a boolean
     * @param path the names that lead to it
     */
    public RequestMatcher json(Object value, String... path) {
        return and(
                "json " + String.join(".", path) + " is " + value,
                in -> in.jsonAt(path) instanceof JsonPrimitive found && isSame(found, value));
    }

    private static boolean isSame(JsonPrimitive found, Object value) {
        if (value instanceof String) {
            return found.isString() && found.getAsString().equals(value);
        }
        if (value instanceof Boolean) {
            return found.isBoolean() && found.getAsBoolean() == (Boolean) value;
        }
        return found.isNumber() && found.getAsBigDecimal().compareTo(new BigDecimal(value.toString())) == 0;
    }

    /** This, and a header has a value. */
    public RequestMatcher header(String name, String value) {
        return and("header " + name + " is " + value, in -> value.equals(in.header(name)));
    }

    /** This, and a parameter of the query has a value. */
    public RequestMatcher query(String name, String value) {
        return and("query " + name + " is " + value, in -> value.equals(in.query(name)));
    }

    /**
     * This, and the component that the request names is of one of some types.
     *
     * @param name the name of the component in a request; null where it has none
     * @param types the type of a component by its name; empty for one that there is not
     */
    public RequestMatcher component(
            Function<RouteRequest, @Nullable String> name, Function<String, Optional<String>> types, String... of) {
        List<String> known = Arrays.asList(of);
        return and("the component is of the type " + String.join(" or ", of), in -> {
            String component = name.apply(in);
            return component != null
                    && types.apply(component).filter(known::contains).isPresent();
        });
    }

    /** Whether it takes whatever no other takes. */
    boolean isAny() {
        return conditions.isEmpty();
    }

    /** Whether each condition holds. */
    boolean matches(RouteRequest in) {
        return conditions.stream().allMatch(condition -> condition.holds().test(in));
    }

    /** The conditions, for people. */
    @Override
    public String toString() {
        return String.join(" and ", conditions.stream().map(Condition::text).toList());
    }

    /** The text of a JSON value that is text; null of any other. */
    static @Nullable String text(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : null;
    }
}
