package io.cloudruntimes.specdiff.openapi;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;

import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.ComparisonException;
import io.cloudruntimes.specdiff.SpecSide;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What the library finds in two OpenAPI documents, each finding with its place. */
public final class OpenApiChanges {
    private final Changes changes;
    private final Documents old;
    private final Documents now;

    private OpenApiChanges(Changes changes, Documents old, Documents now) {
        this.changes = changes;
        this.old = old;
        this.now = now;
    }

    /**
     * Compares the OpenAPI documents of two specifications.
     *
     * @throws ComparisonException where the library cannot read one of them
     */
    public static void find(Path oldFolder, Documents old, Path newFolder, Documents now, Changes changes) {
        ChangedOpenApi difference = compare(parse(oldFolder, old), parse(newFolder, now));
        OpenApiChanges found = new OpenApiChanges(changes, old, now);
        found.endpoints(difference);
        difference.getChangedOperations().forEach(found::operation);
    }

    private static ChangedOpenApi compare(OpenAPI before, OpenAPI after) {
        try {
            return OpenApiCompare.fromSpecifications(before, after);
        } catch (IllegalArgumentException e) {
            throw new ComparisonException("the OpenAPI documents cannot be compared: " + e.getMessage(), e);
        }
    }

    private static OpenAPI parse(Path folder, Documents documents) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(Bundles.openApi(documents), null, options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        if (result.getOpenAPI() == null || !messages.isEmpty()) {
            throw new ComparisonException(
                    "the OpenAPI documents of " + folder + " cannot be read: " + String.join("; ", messages));
        }
        return result.getOpenAPI();
    }

    private void endpoints(ChangedOpenApi difference) {
        for (Endpoint missing : difference.getMissingEndpoints()) {
            String id = missing.getOperation().getOperationId();
            Optional<Endpoint> moved = withId(difference.getNewEndpoints(), id);
            if (moved.isPresent()) {
                changes.breaking(
                        ChangeKind.OPERATION_MOVED,
                        position(now, SpecSide.NEW, moved.get()).where(),
                        id + " was " + address(missing) + ", is " + address(moved.get()),
                        CALLERS,
                        RUNTIMES);
            } else {
                changes.breaking(
                        ChangeKind.OPERATION_REMOVED,
                        position(old, SpecSide.OLD, missing).where(),
                        id + " (" + address(missing) + ") is gone",
                        CALLERS,
                        RUNTIMES);
            }
        }
        for (Endpoint added : difference.getNewEndpoints()) {
            String id = added.getOperation().getOperationId();
            if (withId(difference.getMissingEndpoints(), id).isEmpty()) {
                changes.addition(
                        ChangeKind.OPERATION_ADDED,
                        position(now, SpecSide.NEW, added).where(),
                        id + " (" + address(added) + ") is new");
            }
        }
    }

    private static Optional<Endpoint> withId(List<Endpoint> endpoints, String id) {
        return endpoints.stream()
                .filter(endpoint -> id.equals(endpoint.getOperation().getOperationId()))
                .findFirst();
    }

    private static String address(Endpoint endpoint) {
        return endpoint.getMethod() + " " + endpoint.getPathUrl();
    }

    private void operation(ChangedOperation operation) {
        String verb = operation.getHttpMethod().name().toLowerCase(Locale.ROOT);
        DocumentPair place = new DocumentPair(
                position(old, SpecSide.OLD, operation.getPathUrl(), verb),
                position(now, SpecSide.NEW, operation.getPathUrl(), verb));
        Changes found = new Changes();
        new OperationFindings(found).find(operation, place);
        changes.addAll(found, operation.getNewOperation().getOperationId());
    }

    private static DocumentPair.Position position(Documents documents, SpecSide side, Endpoint endpoint) {
        return position(
                documents,
                side,
                endpoint.getPathUrl(),
                endpoint.getMethod().name().toLowerCase(Locale.ROOT));
    }

    private static DocumentPair.Position position(Documents documents, SpecSide side, String path, String verb) {
        SpecNode item = documents.pathItem(path).orElseThrow();
        return new DocumentPair.Position(documents, side, item).at(verb);
    }
}
