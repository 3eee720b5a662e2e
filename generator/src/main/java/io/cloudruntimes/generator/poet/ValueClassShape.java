package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.name.TypeLayout;
import java.util.List;
import java.util.Optional;

/**
 * What a value class is made of: an object of the documents, or the inputs of an operation.
 *
 * @param types Java types for the types of the fields
 * @param name the class
 * @param docs its description
 * @param fields its properties
 * @param checked whether building one checks the rules of the documents
 * @param keepsUnknown whether it keeps the properties that it does not know
 * @param union whether exactly one of its properties is set
 * @param request whether it is the request of an operation, which can name its resource
 * @param source where it is declared
 */
public record ValueClassShape(
        PoetTypes types,
        ClassName name,
        Docs docs,
        List<Field> fields,
        boolean checked,
        boolean keepsUnknown,
        boolean union,
        boolean request,
        Source source) {
    public static ValueClassShape of(ApiModel model, TypeDef.ObjectType type) {
        return new ValueClassShape(
                new PoetTypes(model),
                TypeLayout.type(type),
                type.docs(),
                type.fields(),
                type.sent(),
                true,
                type.union(),
                false,
                type.source());
    }

    public static ValueClassShape of(ApiModel model, Service service, Callable callable) {
        String about = "The inputs of <" + service.name() + "." + callable.method() + ">.";
        return new ValueClassShape(
                new PoetTypes(model),
                TypeLayout.request(service, callable),
                new Docs("", about.replace('<', '`').replace('>', '`'), Optional.empty()),
                callable.inputs().stream().map(Input::field).toList(),
                true,
                false,
                false,
                true,
                callable.source());
    }

    /** Whether the class must name something deprecated. */
    private boolean usesDeprecated() {
        return docs.deprecated().isPresent()
                || fields.stream()
                        .anyMatch(field -> field.docs().deprecated().isPresent() || types.isDeprecated(field.type()));
    }

    // @SuppressWarnings("deprecation")
    /** What keeps the compiler quiet about the class and its codec: nothing, where nothing is deprecated. */
    public List<AnnotationSpec> suppressions() {
        return usesDeprecated()
                ? List.of(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                : List.of();
    }

    public ClassName builder() {
        return name.nestedClass("Builder");
    }
}
