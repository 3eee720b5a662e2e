package io.cloudruntimes.generator.binding.schema;

import io.cloudruntimes.generator.binding.schema.Violation.Reason;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schema of binding documents, {@code spec/bindings/binding.schema.json}, which the generator has with it. */
public final class BindingSchema {
    private static final String RESOURCE = "binding.schema.json";
    private static final String RULE = "binding-keys";

    private final List<Violation> violations;

    private BindingSchema(List<Violation> violations) {
        this.violations = violations;
    }

    /** What a document has that the schema does not allow. */
    public static BindingSchema of(SpecNode document) {
        return new BindingSchema(Holder.VALIDATOR.validate(document));
    }

    /** Whether the document fits. */
    public boolean fits() {
        return violations.isEmpty();
    }

    /** Adds each value of another kind. What is read from such a document would be wrong for that reason alone. */
    public boolean addKinds(Problems problems) {
        List<Violation> kinds =
                violations.stream().filter(it -> it.reason() == Reason.KIND).toList();
        kinds.forEach(it -> problems.add(it.node(), RULE, it.message()));
        return !kinds.isEmpty();
    }

    /** Adds what the checks of the meaning have not found, whose messages say more. */
    public void addOthers(Problems problems) {
        List<Problem> found = problems.sorted();
        violations.stream()
                .filter(it -> found.stream().noneMatch(problem -> isSame(problem, it.node())))
                .forEach(it -> problems.add(it.node(), RULE, it.message()));
    }

    /** Whether a problem is at a value, inside of it, or of what holds it. */
    private static boolean isSame(Problem problem, SpecNode node) {
        String pointer = node.pointer();
        String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        return problem.file().equals(node.file())
                && (problem.pointer().equals(pointer)
                        || problem.pointer().startsWith(pointer + "/")
                        || problem.pointer().equals(parent));
    }

    /** The schema is read when the first document is. */
    private static final class Holder {
        static final SchemaValidator VALIDATOR = new SchemaValidator(read());

        private static SpecNode read() {
            try (InputStream in = BindingSchema.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the generator lacks its resource " + RESOURCE);
                }
                return Documents.parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
