package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;

/** What holds for the whole API stands in one document of OpenAPI and one of AsyncAPI: those that name the servers. */
final class SharedDocumentRule implements Rule {
    private static final String RULE = "shared";

    @Override
    public void check(Spec spec, Problems problems) {
        List<SpecNode> openApi = spec.documents().openApi();
        Optional<SpecNode> shared = spec.documents().sharedOpenApi();
        checkServers(openApi, shared, problems);
        for (SpecNode document : openApi) {
            only(shared, document, problems, "servers");
            only(shared, document, problems, "security");
            only(shared, document, problems, "components", "securitySchemes");
        }
        List<SpecNode> asyncApi = spec.documents().asyncApi();
        Optional<SpecNode> sharedAsync = spec.documents().sharedAsyncApi();
        checkServers(asyncApi, sharedAsync, problems);
        for (SpecNode document : asyncApi) {
            only(sharedAsync, document, problems, "servers");
            only(sharedAsync, document, problems, "defaultContentType");
        }
    }

    private static void checkServers(List<SpecNode> documents, Optional<SpecNode> shared, Problems problems) {
        if (shared.isEmpty() && !documents.isEmpty()) {
            problems.add(
                    ofNoService(documents),
                    RULE,
                    "no document names the 'servers'; the one that does holds what all services share");
        }
    }

    /** The document that should have them: the first one that describes no service, else the first. */
    private static SpecNode ofNoService(List<SpecNode> documents) {
        return documents.stream()
                .filter(it -> it.get("tags").isEmpty() && it.get("channels").isEmpty())
                .findFirst()
                .orElse(documents.get(0));
    }

    private static void only(Optional<SpecNode> shared, SpecNode document, Problems problems, String... keys) {
        shared.filter(it -> it != document)
                .ifPresent(it -> document.at(keys)
                        .ifPresent(node -> problems.add(
                                node,
                                RULE,
                                "'" + keys[keys.length - 1] + "' holds for all services and stands in " + it.file())));
    }
}
