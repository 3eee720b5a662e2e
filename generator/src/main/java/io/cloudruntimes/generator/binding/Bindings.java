package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.binding.check.BindingChecks;
import io.cloudruntimes.generator.binding.check.BindingValueChecks;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.read.BindingReader;
import io.cloudruntimes.generator.binding.schema.BindingSchema;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** The bindings of every runtime. */
public final class Bindings {
    private Bindings() {}

    /** Reads and checks the document of each runtime against the API; what is wrong is added to the problems. */
    public static List<RuntimeBinding> read(Documents documents, ApiModel model, Problems problems) {
        List<RuntimeBinding> bindings = new ArrayList<>();
        for (SpecNode document : documents.bindings()) {
            BindingSchema schema = BindingSchema.of(document);
            if (schema.addKinds(problems)) {
                continue; // a list in place of a map has no entries, and each of them would be missing
            }
            Source source = new Source(documents.relative(document), "");
            BindingValueChecks values = new BindingValueChecks(model, problems);
            if (!values.checkProtocols(document)) {
                schema.addOthers(problems);
                continue; // what a wire can carry depends on its protocol
            }
            values.check(document);
            RuntimeBinding binding = new BindingReader(model, problems).read(document, source);
            new BindingChecks(model, binding, problems).check(document);
            schema.addOthers(problems);
            bindings.add(binding);
        }
        BindingValueChecks.checkNames(documents.bindings(), problems);
        return List.copyOf(bindings);
    }
}
