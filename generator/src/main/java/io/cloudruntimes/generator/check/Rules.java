package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.check.operation.ComposedResultRule;
import io.cloudruntimes.generator.check.operation.ErrorBodyRule;
import io.cloudruntimes.generator.check.operation.ErrorCodeRule;
import io.cloudruntimes.generator.check.operation.InputNameRule;
import io.cloudruntimes.generator.check.operation.MaturityRule;
import io.cloudruntimes.generator.check.operation.MethodNameRule;
import io.cloudruntimes.generator.check.operation.OperationIdRule;
import io.cloudruntimes.generator.check.operation.ParameterRule;
import io.cloudruntimes.generator.check.operation.PathParameterRule;
import io.cloudruntimes.generator.check.operation.PathRule;
import io.cloudruntimes.generator.check.operation.PayloadRule;
import io.cloudruntimes.generator.check.operation.ReplyOnFailureRule;
import io.cloudruntimes.generator.check.operation.RequestBodyRule;
import io.cloudruntimes.generator.check.operation.StreamRule;
import io.cloudruntimes.generator.check.operation.SuccessResponseRule;
import io.cloudruntimes.generator.check.operation.TagRule;
import io.cloudruntimes.generator.check.schema.ConstraintRule;
import io.cloudruntimes.generator.check.schema.DeprecationRule;
import io.cloudruntimes.generator.check.schema.DescriptionRule;
import io.cloudruntimes.generator.check.schema.EnumStatusRule;
import io.cloudruntimes.generator.check.schema.EnumerationRule;
import io.cloudruntimes.generator.check.schema.ObjectShapeRule;
import io.cloudruntimes.generator.check.schema.PortableKeywordRule;
import io.cloudruntimes.generator.check.schema.RequiredCycleRule;
import io.cloudruntimes.generator.check.schema.RequiredPropertyRule;
import io.cloudruntimes.generator.check.schema.ReservedTypeNameRule;
import io.cloudruntimes.generator.check.schema.SchemaNameRule;
import io.cloudruntimes.generator.check.schema.SchemaTypeRule;
import io.cloudruntimes.generator.check.schema.SensitivityRule;
import io.cloudruntimes.generator.check.schema.StringIdRule;
import io.cloudruntimes.generator.check.schema.UnionRule;
import io.cloudruntimes.generator.check.schema.UnitRule;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import java.util.List;

/** All rules. */
public final class Rules {
    private static final List<Rule> EVERYWHERE = List.of(
            new ReferenceRule(),
            new RequiredKeyRule(),
            new OperationIdRule(),
            new TagRule(),
            new MethodNameRule(),
            new MaturityRule(),
            new ErrorCodeRule(),
            new PackageRule(),
            new NameFormatRule(),
            new ReservedTypeNameRule(),
            new PortableKeywordRule(),
            new SchemaTypeRule(),
            new ObjectShapeRule(),
            new UnionRule(),
            new SensitivityRule(),
            new UnitRule(),
            new ParameterRule(),
            new PathParameterRule(),
            new StringIdRule(),
            new DescriptionRule(),
            new EnumerationRule(),
            new EnumStatusRule(),
            new RequestBodyRule(),
            new SuccessResponseRule(),
            new ErrorBodyRule(),
            new ComposedResultRule(),
            new InputNameRule(),
            new StreamRule(),
            new PayloadRule(),
            new ReplyOnFailureRule(),
            new ConstraintRule(),
            new RequiredPropertyRule(),
            new RequiredCycleRule(),
            new SchemaNameRule(),
            new DeprecationRule());

    /** Rules about the documents as a whole: without one of them they would report what follows from its absence. */
    private static final List<Rule> WHOLE =
            List.of(new SharedDocumentRule(), new ServiceRule(), new PathRule(), new UnusedComponentRule());

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
            new ServiceDocumentRule().check(spec, problems);
        }
        EVERYWHERE.forEach(rule -> rule.check(spec, problems));
        if (documents.isComplete() && !problems.has(ReferenceRule.RULE)) {
            WHOLE.forEach(rule -> rule.check(spec, problems));
        }
    }
}
