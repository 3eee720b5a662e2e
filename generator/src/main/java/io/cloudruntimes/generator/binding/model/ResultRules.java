package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Field;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a response means beside where the outputs are in it.
 *
 * @param onError the errors that are outcomes; the first that fits decides
 * @param errorValues the values of a response of success that are errors
 * @param emptyMessage the code of a response whose message has no bytes; empty if that is a response like others
 * @param clientPages how the client makes pages of a whole list; empty where the runtime does
 * @param namesBelow which names are relative to a folder; empty if none are
 * @param errorResults the results that the server side sends as errors; empty if it sends none so
 */
public record ResultRules(
        List<ErrorOutcome> onError,
        List<ErrorValues> errorValues,
        Optional<String> emptyMessage,
        Optional<ClientPages> clientPages,
        Optional<NamesBelow> namesBelow,
        Optional<ErrorResults> errorResults) {
    private static final Pattern INPUT = Pattern.compile("\\{([A-Za-z]\\w*)}");

    /** Nothing more. */
    public static final ResultRules NONE = new ResultRules(
            List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ResultRules {
        onError = List.copyOf(onError);
        errorValues = List.copyOf(errorValues);
    }

    /** Whether an error means "absent". */
    public boolean tellsAbsence() {
        return onError.stream().anyMatch(ErrorOutcome::absent);
    }

    /** Whether an error is recognized by inputs of its request. */
    public boolean errorsNameInputs() {
        return onError.stream().anyMatch(error -> !error.inputs().isEmpty());
    }

    /** Whether a result is completed with inputs of its request. */
    public boolean needsRequest() {
        return clientPages.isPresent() || namesBelow.isPresent();
    }

    /**
     * An error that is an outcome. All that is given has to fit.
     *
     * @param reasons its machine-readable reason is one of these; any if there are none
     * @param texts its message has one of these parts, each with the names of inputs in braces; any if there are none
     * @param template what its whole message is, with the names of outputs in braces; empty for any
     * @param status its status: a number of HTTP or a name of gRPC; empty for any
     * @param absent whether it means "absent"
     * @param outputs the outputs that are constant or absent; none if {@code absent}
     */
    public record ErrorOutcome(
            List<String> reasons,
            List<String> texts,
            Optional<ErrorTemplate> template,
            String status,
            boolean absent,
            List<FieldMapping> outputs) {
        public ErrorOutcome {
            reasons = List.copyOf(reasons);
            texts = List.copyOf(texts);
            outputs = List.copyOf(outputs);
        }

        /** The inputs that its texts name. */
        public Set<String> inputs() {
            Set<String> names = new LinkedHashSet<>();
            texts.forEach(text -> INPUT.matcher(text).results().forEach(name -> names.add(name.group(1))));
            return names;
        }

        /** Whether it is the same outcome as another one, so that one constant holds both. */
        public boolean sameOutcome(ErrorOutcome other) {
            return template.isEmpty()
                    && other.template.isEmpty()
                    && absent == other.absent
                    && outputs.equals(other.outputs);
        }
    }

    /**
     * A message that holds outputs.
     *
     * @param text the message, with the names of outputs and inputs in braces
     * @param outputs those, in its order
     * @param inputs those; a client does not read them
     */
    public record ErrorTemplate(String text, List<Field> outputs, List<Field> inputs) {
        public ErrorTemplate {
            outputs = List.copyOf(outputs);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Values of a response of success that are errors.
     *
     * @param location where the value is
     * @param codes the code of the error, by the value's text
     */
    public record ErrorValues(WireLocation location, Map<String, String> codes) {
        public ErrorValues {
            codes = new LinkedHashMap<>(codes);
        }
    }

    /**
     * A whole list of which the client makes pages.
     *
     * @param list the output that is the list
     * @param by the property of its elements that orders them
     */
    public record ClientPages(String list, String by) {
        /** The input with the number of elements of a page. */
        public static final String SIZE = "pageSize";
        /** The input with the token of the page before. */
        public static final String TOKEN = "pageToken";
        /** The output with the token of the next page. */
        public static final String NEXT = "nextPageToken";
    }

    /**
     * Names that are relative to a folder.
     *
     * @param list the output whose elements have the names
     * @param by the property of the elements that is the name
     * @param input the input that names the folder
     */
    public record NamesBelow(String list, String by, String input) {}
}
