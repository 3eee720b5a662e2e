package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How the inputs of one operation become an exchange, by the type of the component that they name. Immutable.
 *
 * @param <Q> the inputs
 * @param <X> the exchange
 */
public final class ComponentForms<Q extends HasResource, X> {
    private final ComponentLookup lookup;
    private final Function<Q, String> component;
    private final Map<String, Function<Q, X>> forms;
    private final Map<String, String> unsupported;

    private ComponentForms(
            ComponentLookup lookup,
            Function<Q, String> component,
            Map<String, Function<Q, X>> forms,
            Map<String, String> unsupported) {
        this.lookup = lookup;
        this.component = component;
        this.forms = forms;
        this.unsupported = unsupported;
    }

    /**
     * No forms yet.
     *
     * @param component the name of the component in the inputs
     */
    public static <Q extends HasResource, X> ComponentForms<Q, X> of(
            ComponentLookup lookup, Function<Q, String> component) {
        return new ComponentForms<>(lookup, component, Map.of(), Map.of());
    }

    /** This with the form of a type. */
    public ComponentForms<Q, X> form(String type, Function<Q, X> encoder) {
        Map<String, Function<Q, X>> more = new LinkedHashMap<>(forms);
        more.put(type, encoder);
        return new ComponentForms<>(lookup, component, more, unsupported);
    }

    /** This with the reason why the operation does not work on components of a type. */
    public ComponentForms<Q, X> unsupported(String type, String reason) {
        Map<String, String> more = new LinkedHashMap<>(unsupported);
        more.put(type, reason);
        return new ComponentForms<>(lookup, component, forms, more);
    }

    ComponentLookup lookup() {
        return lookup;
    }

    String component(Q request) {
        return component.apply(request);
    }

    /**
     * The form of a type.
     *
     * @throws UnsupportedByRuntimeException if there is none
     */
    Function<Q, X> of(String type, String name) {
        Function<Q, X> encoder = forms.get(type);
        if (encoder == null) {
            String reason = unsupported.get(type);
            throw new UnsupportedByRuntimeException("not supported by the component " + HasResource.quote(name)
                    + ", which is of the type " + type + (reason == null ? "" : ": " + reason)
                    + "; it works on components of the type " + String.join(" or ", forms.keySet())
                    + "; nothing was sent");
        }
        return encoder;
    }

    /** The types that it works on, and why it does not on others. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Works on components of the type " + String.join(" or ", forms.keySet()) + ".");
        unsupported.forEach((type, reason) ->
                text.append(" Not on ").append(type).append(": ").append(reason).append('.'));
        return text.toString();
    }
}
