package io.cloudruntimes.generator.host;

import io.cloudruntimes.generator.Generation;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.DefaultCodegen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator as openapi-generator finds it, under the name {@code cloud-runtimes-java}. What openapi-generator parsed is
 * not used: it has no lines, and knows nothing of streams.
 */
public final class CloudRuntimesCodegen extends DefaultCodegen {
    private static final Logger LOG = LoggerFactory.getLogger(CloudRuntimesCodegen.class);
    private static final String SPEC_ROOT = "specRoot";
    private static final String MODEL_JSON = "modelJson";
    private static final String STUBS = "stubs";
    private static final String BUNDLE = "bundle";

    public CloudRuntimesCodegen() {
        cliOptions.add(CliOption.newString(SPEC_ROOT, "the folder with openapi/, asyncapi/ and bindings/"));
        cliOptions.add(CliOption.newString(MODEL_JSON, "a file for the resolved model as JSON; none if not set"));
        cliOptions.add(CliOption.newBoolean(STUBS, "whether the stubs of the test kit are made, and nothing else"));
        cliOptions.add(CliOption.newBoolean(
                BUNDLE, "whether the whole API is written as one OpenAPI and one AsyncAPI document, and nothing else"));
    }

    @Override
    public String getName() {
        return "cloud-runtimes-java";
    }

    @Override
    public String getHelp() {
        return "Generates service interfaces, models, clients and routes in Java.";
    }

    @Override
    public void processOpenAPI(OpenAPI openApi) {
        Object spec = additionalProperties.get(SPEC_ROOT);
        if (spec == null) {
            throw new IllegalArgumentException(
                    "the option " + SPEC_ROOT + ", the folder of the specification, is not set");
        }
        Object modelJson = additionalProperties.get(MODEL_JSON);
        Path sources = Path.of(getOutputDir(), "src", "main", "java");
        try {
            if ("true".equals(String.valueOf(additionalProperties.get(STUBS)))) {
                LOG.info("{}", Generation.stubs(Path.of(spec.toString()), sources));
                return;
            }
            if ("true".equals(String.valueOf(additionalProperties.get(BUNDLE)))) {
                LOG.info("{}", Generation.bundle(Path.of(spec.toString()), Path.of(getOutputDir())));
                return;
            }
            LOG.info(
                    "{}",
                    Generation.run(
                            Path.of(spec.toString()),
                            sources,
                            Path.of(getOutputDir(), "src", "main", "resources"),
                            modelJson == null ? null : Path.of(modelJson.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
