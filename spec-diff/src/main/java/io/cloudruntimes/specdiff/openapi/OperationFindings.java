package io.cloudruntimes.specdiff.openapi;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;

import io.cloudruntimes.specdiff.ChangeClassifier;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.Changes;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedResponse;

/** What the library finds in one operation. */
final class OperationFindings {
    private final Changes changes;

    OperationFindings(Changes changes) {
        this.changes = changes;
    }

    void find(ChangedOperation operation, DocumentPair place) {
        parameters(operation.getParameters(), place);
        body(operation, place);
        if (operation.getSecurityRequirements() != null
                && operation.getSecurityRequirements().isDifferent()) {
            changes.breaking(
                    ChangeKind.SECURITY_CHANGED, place.now().where(), "its authentication changed", CALLERS, RUNTIMES);
        }
        responses(operation, place.at("responses"));
    }

    private void parameters(@Nullable ChangedParameters parameters, DocumentPair place) {
        if (parameters == null) {
            return;
        }
        ChangeClassifier judgement = new ChangeClassifier(changes, true);
        for (Parameter missing : parameters.getMissing()) {
            judgement.removed(
                    place.old().parameter(missing.getName(), missing.getIn()).where(), what(missing));
        }
        for (Parameter added : parameters.getIncreased()) {
            judgement.added(
                    place.now().parameter(added.getName(), added.getIn()).where(),
                    what(added),
                    Boolean.TRUE.equals(added.getRequired()));
        }
        for (ChangedParameter changed : parameters.getChanged()) {
            DocumentPair parameter = new DocumentPair(
                            place.old().parameter(changed.getName(), changed.getIn()),
                            place.now().parameter(changed.getName(), changed.getIn()))
                    .resolved();
            String what = what(changed.getNewParameter());
            if (changed.isChangeRequired()) {
                judgement.requiredChanged(
                        parameter.now().where(),
                        what,
                        Boolean.TRUE.equals(changed.getNewParameter().getRequired()));
            }
            if (changed.isChangeStyle() || changed.isChangeExplode()) {
                changes.breaking(
                        ChangeKind.PLACE_CHANGED,
                        parameter.now().where(),
                        what + " is written in another style",
                        CALLERS,
                        RUNTIMES);
            }
            new SchemaFindings(changes, true).find(changed.getSchema(), parameter.at("schema"), what);
        }
    }

    private static String what(Parameter parameter) {
        return "the " + parameter.getIn() + " parameter '" + parameter.getName() + "'";
    }

    private void body(ChangedOperation operation, DocumentPair place) {
        ChangedRequestBody body = operation.getRequestBody();
        if (body == null) {
            return;
        }
        ChangeClassifier judgement = new ChangeClassifier(changes, true);
        boolean before = operation.getOldOperation().getRequestBody() != null;
        boolean after = operation.getNewOperation().getRequestBody() != null;
        if (before && !after) {
            judgement.removed(place.old().at("requestBody").where(), "the body of the request");
            return;
        }
        if (!before && after) {
            boolean required = Boolean.TRUE.equals(
                    operation.getNewOperation().getRequestBody().getRequired());
            judgement.added(place.now().at("requestBody").where(), "the body of the request", required);
            return;
        }
        DocumentPair at = place.at("requestBody").resolved();
        if (body.isChangeRequired()) {
            boolean required = Boolean.TRUE.equals(body.getNewRequestBody().getRequired());
            judgement.requiredChanged(at.now().where(), "the body of the request", required);
        }
        content(body.getContent(), at.at("content"), true);
    }

    private void responses(ChangedOperation operation, DocumentPair place) {
        if (operation.getApiResponses() == null) {
            return;
        }
        for (String status : operation.getApiResponses().getMissing().keySet()) {
            changes.breaking(
                    ChangeKind.RESPONSE_REMOVED,
                    place.old().at(status).where(),
                    "the response " + status + " is gone",
                    CALLERS,
                    RUNTIMES);
        }
        for (String status : operation.getApiResponses().getIncreased().keySet()) {
            if (status.startsWith("2")) {
                changes.breaking(
                        ChangeKind.RESPONSE_ADDED,
                        place.now().at(status).where(),
                        "the response " + status + " is new: callers must handle it",
                        CALLERS);
            } else {
                changes.addition(
                        ChangeKind.RESPONSE_ADDED,
                        place.now().at(status).where(),
                        "the response " + status + " is new");
            }
        }
        operation
                .getApiResponses()
                .getChanged()
                .forEach((status, response) ->
                        response(response, place.at(status).resolved()));
    }

    private void response(ChangedResponse response, DocumentPair place) {
        content(response.getContent(), place.at("content"), false);
        ChangedHeaders headers = response.getHeaders();
        if (headers == null) {
            return;
        }
        ChangeClassifier judgement = new ChangeClassifier(changes, false);
        DocumentPair at = place.at("headers");
        headers.getMissing()
                .keySet()
                .forEach(name -> judgement.removed(at.old().at(name).where(), "the header " + name));
        headers.getIncreased()
                .forEach((name, header) -> judgement.added(
                        at.now().at(name).where(), "the header " + name, Boolean.TRUE.equals(header.getRequired())));
        headers.getChanged().forEach((name, header) -> {
            DocumentPair one = at.at(name).resolved();
            if (header.isRequired()) {
                judgement.requiredChanged(
                        one.now().where(),
                        "the header " + name,
                        Boolean.TRUE.equals(header.getNewHeader().getRequired()));
            }
            new SchemaFindings(changes, false).find(header.getSchema(), one.at("schema"), "the header " + name);
        });
    }

    private void content(@Nullable ChangedContent content, DocumentPair place, boolean sent) {
        if (content == null) {
            return;
        }
        for (String type : content.getMissing().keySet()) {
            changes.breaking(
                    ChangeKind.MEDIA_TYPE_REMOVED,
                    place.old().at(type).where(),
                    "a body is not " + type + " any more",
                    CALLERS,
                    RUNTIMES);
        }
        for (String type : content.getIncreased().keySet()) {
            if (sent) {
                changes.addition(
                        ChangeKind.MEDIA_TYPE_ADDED, place.now().at(type).where(), "a body may be " + type);
            } else {
                changes.breaking(
                        ChangeKind.MEDIA_TYPE_ADDED,
                        place.now().at(type).where(),
                        "a body can arrive as " + type + ": callers must understand it",
                        CALLERS);
            }
        }
        content.getChanged()
                .forEach((type, media) -> new SchemaFindings(changes, sent)
                        .find(media.getSchema(), place.at(type, "schema"), "the body"));
    }
}
