package io.cloudruntimes.parity.language;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Makes the client of the documents with a stock generator, as anybody would who has only the documents. */
public final class StockClients {
    private StockClients() {}

    /**
     * Writes the client's source.
     *
     * @param document the OpenAPI document of the whole API
     * @param generator the generator's name, as {@code go}
     * @param options the generator's own options
     * @param into the folder
     */
    public static synchronized void generate(Path document, String generator, Map<String, String> options, Path into) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setInputSpec(document.toString())
                .setGeneratorName(generator)
                .setOutputDir(into.toString())
                .setGitHost("local")
                .setGitUserId("parity")
                .setGitRepoId("stock");
        options.forEach(configurator::addAdditionalProperty);
        DefaultGenerator stock = new DefaultGenerator();
        stock.setGenerateMetadata(false);
        for (String left : new String[] {"apiTests", "modelTests", "apiDocs", "modelDocs"}) {
            stock.setGeneratorPropertyDefault(left, "false");
        }
        // it thanks its users on the standard output, whose lines are the run's
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            stock.opts(configurator.toClientOptInput()).generate();
        } finally {
            System.setOut(out);
        }
    }
}
