package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.poet.SourceFiles;
import java.util.ArrayList;
import java.util.List;

/** The OpenAPI document of each wire of each runtime that is HTTP: the API as it travels there. */
public final class WireDocuments {
    private static final String FOLDER = "META-INF/cloud-runtimes/openapi/";

    private WireDocuments() {}

    /** A file for each wire, below the folder of the resources. */
    public static List<GeneratedFile> of(GenerationPlan plan) {
        List<GeneratedFile> files = new ArrayList<>();
        for (RuntimeBinding binding : plan.bindings()) {
            for (Wire wire : binding.wires()) {
                if (wire.protocol() == Wire.Protocol.HTTP) {
                    DocumentTree document = new WireDocument(plan.model(), binding, wire).tree();
                    files.add(new GeneratedFile(
                            FOLDER + binding.name() + "-" + wire.name() + ".yaml",
                            "# " + SourceFiles.header(binding.source()) + "\n" + YamlText.of(document),
                            binding.source()));
                }
            }
        }
        return List.copyOf(files);
    }
}
