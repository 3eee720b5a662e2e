package io.cloudruntimes.generator.bundle;

import io.cloudruntimes.generator.emit.FileSink;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.openapi.YamlText;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole API as one OpenAPI document and one AsyncAPI document. Each reference leads inside its document. */
public final class Bundles {
    /** The name of the OpenAPI document. */
    public static final String OPENAPI = "openapi.yaml";

    /** The name of the AsyncAPI document. */
    public static final String ASYNCAPI = "asyncapi.yaml";

    private static final String HEADER = "# Generated from the documents of each service" + FileSink.HEADER + "\n";

    private Bundles() {}

    /** Both documents as files; no AsyncAPI document where the API has none. */
    public static List<GeneratedFile> of(Documents documents) {
        List<GeneratedFile> files = new ArrayList<>();
        SpecNode shared = shared(documents);
        files.add(new GeneratedFile(OPENAPI, openApi(documents), new Source(documents.relative(shared), "")));
        asyncApi(documents).ifPresent(text -> {
            SpecNode streams = documents.sharedAsyncApi().orElseThrow();
            files.add(new GeneratedFile(ASYNCAPI, text, new Source(documents.relative(streams), "")));
        });
        return List.copyOf(files);
    }

    /** The text of the OpenAPI document. The documents must keep the rules. */
    public static String openApi(Documents documents) {
        return HEADER + YamlText.of(new DocumentBundle(documents, documents.openApi()).of(shared(documents)));
    }

    /** The text of the AsyncAPI document, where the API has streams. The documents must keep the rules. */
    public static Optional<String> asyncApi(Documents documents) {
        return documents
                .sharedAsyncApi()
                .map(shared -> HEADER + YamlText.of(new DocumentBundle(documents, documents.asyncApi()).of(shared)));
    }

    private static SpecNode shared(Documents documents) {
        return documents.sharedOpenApi().orElseThrow();
    }
}
