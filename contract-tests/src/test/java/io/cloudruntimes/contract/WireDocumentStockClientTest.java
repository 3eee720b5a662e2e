package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.DefaultGenerator;

/** A stock generator makes a client of the document of a wire; it compiles, and speaks that wire. */
@Tag("one-jdk")
class WireDocumentStockClientTest {
    @Test
    void aStockClientSpeaksTheWire(@TempDir Path folder) throws Exception {
        generate(folder);
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        try (URLClassLoader classes = compile(folder)) {
            server.stubFor(any(anyUrl()).willReturn(noContent()));
            Object client =
                    classes.loadClass("stock.ApiClient").getConstructor().newInstance();
            call(client, "updateBaseUri", server.baseUrl());
            Object api = classes.loadClass("stock.api.StateServiceApi")
                    .getConstructor(client.getClass())
                    .newInstance(client);
            Object item =
                    classes.loadClass("stock.model.StateItem").getConstructor().newInstance();
            call(call(call(item, "key", "k"), "value", Map.of("n", 1)), "etag", "7");

            call(api, "saveState", "orders", List.of(item));
            call(api, "deleteState", "orders", "a b", "7", "first-write", null);

            server.verify(postRequestedFor(urlEqualTo("/v1.0/state/orders"))
                    .withRequestBody(equalToJson("[{\"key\":\"k\",\"value\":{\"n\":1},\"etag\":\"7\"}]", false, true)));
            server.verify(deleteRequestedFor(urlEqualTo("/v1.0/state/orders/a%20b?concurrency=first-write"))
                    .withHeader("If-Match", equalTo("7")));
        } finally {
            server.stop();
        }
    }

    private static void generate(Path folder) throws Exception {
        URL document = Objects.requireNonNull(WireDocumentStockClientTest.class
                .getClassLoader()
                .getResource("META-INF/cloud-runtimes/openapi/dapr-http.yaml"));
        CodegenConfig config = CodegenConfigLoader.forName("java");
        config.setOutputDir(folder.toString());
        config.setLibrary("native");
        config.additionalProperties()
                .putAll(Map.of(
                        "invokerPackage", "stock",
                        "apiPackage", "stock.api",
                        "modelPackage", "stock.model",
                        "openApiNullable", "false",
                        "useJakartaEe", "true",
                        "generateBuilders", "false"));
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator
                .opts(new ClientOptInput()
                        .openAPI(new OpenAPIV3Parser().read(document.toString()))
                        .config(config))
                .generate();
    }

    private static URLClassLoader compile(Path folder) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(folder.resolve("src/main/java"))) {
            List<Path> sources =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, WireDocumentStockClientTest.class.getClassLoader());
    }

    private static Object call(Object target, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return method.invoke(target, arguments);
    }
}
