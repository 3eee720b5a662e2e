package io.cloudruntimes.generator.poet.json;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.io.IOException;
import java.util.List;

/** Emits what writes and reads the JSON body of an operation: the inputs that do not travel in the path or query. */
public final class RequestJsonSpec implements ClassSpec {
    private final Operation operation;
    private final ValueClassShape request;
    private final ClassName name;
    private final List<Field> fields;
    private final JsonCode code;

    public RequestJsonSpec(ApiModel model, Service service, Operation operation) {
        this.operation = operation;
        this.request = ValueClassShape.of(model, service, operation);
        this.name = TypeLayout.requestCodec(service, operation);
        this.fields = operation.inputs().stream()
                .filter(input -> input.place() == Input.Place.JSON_PROPERTY)
                .map(Input::field)
                .toList();
        this.code = new JsonCode(request.types());
    }

    @Override
    public ClassName className() {
        return name;
    }

    @Override
    public Source source() {
        return operation.source();
    }

    // public final class SaveStateRequestJson { … }
    @Override
    public TypeSpec typeSpec() {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("The JSON body of {@link $T}: what does not travel in the path or query.\n", request.name())
                .addAnnotations(request.suppressions())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    // public static void write(JsonWriter out, SaveStateRequest value) throws IOException { … }
    private MethodSpec write() {
        MethodSpec.Builder write = MethodSpec.methodBuilder("write")
                .addJavadoc("Writes the body of a request.\n")
                .addModifiers(PUBLIC, STATIC)
                .addParameter(JsonWriter.class, "out")
                .addParameter(request.name(), "value")
                .addException(IOException.class)
                .addStatement("out.beginObject()");
        fields.forEach(field -> write.addCode(code.write(field)));
        return write.addStatement("out.endObject()").build();
    }

    // public static void read(JsonReader in, SaveStateRequest.Builder builder) throws IOException { … }
    private MethodSpec read() {
        return MethodSpec.methodBuilder("read")
                .addJavadoc(
                        "Reads a body into a request; properties that this version does not know are passed over.\n")
                .addModifiers(PUBLIC, STATIC)
                .addParameter(JsonReader.class, "in")
                .addParameter(request.builder(), "builder")
                .addException(IOException.class)
                .addCode(code.readProperties(fields, CodeBlock.of("in.skipValue()")))
                .build();
    }
}
