package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.spec.Problems;

/** What holds of the values of each message, whatever message it is. */
public final class MessageChecks {
    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    public MessageChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.problems = problems;
    }

    /** One fault is one problem: what is wrong by itself is looked at first, and is left out of what holds between values. */
    public void check(MessageMappings message) {
        new WireLocationChecks(problems).check(message);
        new VerbChecks(model, problems).check(message.withoutProblems(problems));
        new HeaderChecks(binding, problems).check(message.withoutProblems(problems));
        new BodyChecks(problems).check(message.withoutProblems(problems));
        new FieldNumberChecks(problems).check(message.withoutProblems(problems));
        MessageMappings located = message.withoutProblems(problems);
        if (message.isRead() && located.equals(message)) { // rows and the names of their members are a pair
            new RowChecks(model).check(message, problems);
        }
        ConversionChecks conversions = new ConversionChecks(model, binding, problems);
        located.mappings()
                .forEach(mapping ->
                        conversions.check(located.at(mapping), located.wire().name(), mapping));
        MessageMappings single = message.withoutProblems(problems);
        new LocationClashChecks(problems).check(single);
        new EntryChecks(problems).check(single);
        if (message.isRead()) {
            new PageTokenChecks(model, problems).check(single);
            new PresentWithChecks(problems).check(single);
        }
    }
}
