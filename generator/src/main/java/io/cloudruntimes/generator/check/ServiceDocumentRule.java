package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each service is one OpenAPI document, which declares it, and at most one AsyncAPI document. */
final class ServiceDocumentRule implements Rule {
    private static final String RULE = "document";

    @Override
    public void check(Spec spec, Problems problems) {
        spec.documents().openApi().forEach(document -> checkTags(document, problems));
        spec.operations().forEach(operation -> checkOperation(spec, operation.node(), problems));
        checkStreams(spec, problems);
        for (Spec.Reference reference : spec.references()) {
            if (reference.target() == DocumentPart.PATH_ITEM) {
                problems.add(reference.node(), RULE, "a path is written out in the document of its service");
            }
        }
        for (SpecNode schema : spec.all(DocumentPart.NAMED_SCHEMA)) {
            schema.get("x-package")
                    .ifPresent(name -> problems.add(
                            name, RULE, "a schema belongs to the package of its document's service; it names none"));
        }
    }

    private static void checkTags(SpecNode document, Problems problems) {
        List<SpecNode> tags = document.get("tags").map(SpecNode::items).orElse(List.of());
        if (tags.size() > 1) {
            problems.add(tags.get(1), RULE, "a document declares one service; this is another one");
        }
    }

    private static void checkOperation(Spec spec, SpecNode operation, Problems problems) {
        List<String> tags = spec.tags(operation);
        SpecNode service = tags.size() == 1 ? spec.services().get(tags.get(0)) : null;
        if (service != null && !service.file().equals(operation.file())) {
            problems.add(
                    operation.get("tags").orElse(operation),
                    RULE,
                    "an operation of " + tags.get(0) + " stands in the document of that service, " + service.file());
        }
    }

    private static void checkStreams(Spec spec, Problems problems) {
        Map<String, String> serviceOf = new HashMap<>();
        Map<String, String> documentOf = new HashMap<>();
        for (SpecNode stream : spec.all(DocumentPart.STREAM)) {
            List<String> tags = spec.tags(stream);
            if (tags.size() != 1) {
                continue;
            }
            SpecNode at = stream.get("tags").orElse(stream);
            String service = serviceOf.computeIfAbsent(stream.file(), file -> tags.get(0));
            String document = documentOf.computeIfAbsent(tags.get(0), tag -> stream.file());
            if (!service.equals(tags.get(0))) {
                problems.add(at, RULE, "the streams of one document belong to one service, here " + service);
            } else if (!document.equals(stream.file())) {
                problems.add(at, RULE, "the streams of " + service + " stand in one document, " + document);
            }
        }
    }
}
