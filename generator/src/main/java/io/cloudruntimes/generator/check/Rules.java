package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import java.util.List;

/** All rules. */
public final class Rules {
    private static final List<Rule> EVERYWHERE = List.of(
            new ReferencesLead(),
            new KeysPresent(),
            new OperationIds(),
            new OneTag(),
            new Methods(),
            new MaturityKnown(),
            new CodesKnown(),
            new Packages(),
            new LegalNames(),
            new TypeNamesFree(),
            new PortableKeywords(),
            new TypesKnown(),
            new ObjectShapes(),
            new Units(),
            new Parameters(),
            new PathParameters(),
            new StringIds(),
            new Descriptions(),
            new Enumerations(),
            new HttpStatuses(),
            new RequestBodies(),
            new SuccessAnswers(),
            new ErrorAnswers(),
            new ComposedResults(),
            new InputNames(),
            new Streams(),
            new Payloads(),
            new AnswersOnError(),
            new Constraints(),
            new RequiredKnown(),
            new RequiredCycles(),
            new SchemaNames(),
            new Deprecations());

    /** Rules about the documents as a whole: without one of them they would report what follows from its absence. */
    private static final List<Rule> WHOLE = List.of(new SharedDocuments(), new Services(), new Paths(), new Unused());

    /** How a specification is divided into documents. */
    public enum Layout {
        /** Each service is a document of OpenAPI, and of AsyncAPI where it has streams. */
        ONE_DOCUMENT_PER_SERVICE,
        /** A document of OpenAPI lists the services and the paths of the others; one of AsyncAPI holds all streams. */
        ROOT_DOCUMENT
    }

    private Rules() {}

    /** Checks every rule. */
    public static void check(Documents documents, Problems problems) {
        check(documents, Layout.ONE_DOCUMENT_PER_SERVICE, problems);
    }

    /** Checks every rule, those about what stands in which document only where the documents are laid out so. */
    public static void check(Documents documents, Layout layout, Problems problems) {
        Spec spec = Spec.of(documents, problems);
        if (layout == Layout.ONE_DOCUMENT_PER_SERVICE) {
            new ServiceDocuments().check(spec, problems);
        }
        EVERYWHERE.forEach(rule -> rule.check(spec, problems));
        if (documents.isComplete() && !problems.has(ReferencesLead.RULE)) {
            WHOLE.forEach(rule -> rule.check(spec, problems));
        }
    }
}
