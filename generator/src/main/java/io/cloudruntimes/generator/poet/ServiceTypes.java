package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import java.util.List;
import java.util.Optional;

/**
 * The Java types of one service: those that are emitted for it, and those that its methods take and give.
 *
 * @param model the API that the service is part of
 * @param service the service
 */
public record ServiceTypes(ApiModel model, Service service) {
    /** A {@code Void} that is always null: what stands for no value where a type is needed. */
    public static final TypeName NO_VALUE = ClassName.get(Void.class)
            .annotated(AnnotationSpec.builder(CoreTypes.NULLABLE).build());

    /** The constant that lists all operations of a service. */
    public static final String ALL = "ALL";

    public List<Callable> callables() {
        return java.util.stream.Stream.<Callable>concat(service.operations().stream(), service.streams().stream())
                .toList();
    }

    /** {@code Optional<StateEntry>}, {@code GetBulkStateResponse} or {@code void}. */
    public TypeName result(Operation operation) {
        Result result = operation.result();
        return result.result().map(type -> orAbsent(type, result)).orElse(TypeName.VOID);
    }

    /** The same as a type argument: {@code @Nullable Void} where there is no result. */
    public TypeName boxedResult(Operation operation) {
        TypeName result = result(operation);
        return result.equals(TypeName.VOID) ? NO_VALUE : result;
    }

    public TypeName future(Operation operation) {
        return ParameterizedTypeName.get(CoreTypes.COMPLETABLE_FUTURE, boxedResult(operation));
    }

    /** Whether the response is a body that may be streamed. */
    public boolean streamsResponse(Operation operation) {
        return operation.result() instanceof Result.Composed composed
                && PoetTypes.isContent(
                        field(object(composed.type()), composed.payload()).type());
    }

    /** Whether the request is a body that may be streamed. */
    public boolean streamsRequest(Operation operation) {
        return operation.inputs().stream()
                .anyMatch(input -> PoetTypes.isContent(input.field().type()));
    }

    public TypeName answer(Stream stream) {
        Optional<TypeName> answer = stream.answer().map(it -> type(it.type()));
        return answer.orElse(NO_VALUE);
    }

    public TypeName listener(Stream stream) {
        return ParameterizedTypeName.get(CoreTypes.STREAM_LISTENER, type(stream.event()), answer(stream));
    }

    private TypeName orAbsent(TypeRef.Named type, Result result) {
        return result.absentStatus().isPresent()
                ? ParameterizedTypeName.get(CoreTypes.OPTIONAL, type(type))
                : type(type);
    }

    /** A type as a type argument or variable. */
    public TypeName type(TypeRef type) {
        return new PoetTypes(model).type(type);
    }

    /** A value of an enumeration: its constant, or one made of the text where the documents do not list it. */
    // HealthStatus.UP, or HealthStatus.of("half up")
    public CodeBlock enumValue(TypeRef type, String value) {
        boolean isListed = type instanceof TypeRef.Named named
                && model.type(named.name()) instanceof TypeDef.EnumType values
                && values.values().stream().anyMatch(it -> it.value().equals(value));
        return isListed
                ? CodeBlock.of("$T.$L", type(type), JavaNames.value(value))
                : CodeBlock.of("$T.of($S)", type(type), value);
    }

    public boolean isObject(TypeRef.Named named) {
        return new PoetTypes(model).isObject(named);
    }

    public ClassName codec(TypeRef.Named named) {
        return new PoetTypes(model).codec(named);
    }

    /** {@code GetStateRequest}. */
    public ClassName request(Callable callable) {
        return TypeLayout.request(service, callable);
    }

    public TypeDef.ObjectType object(TypeRef.Named named) {
        return (TypeDef.ObjectType) model.type(named.name());
    }

    public Field field(TypeDef.ObjectType type, String name) {
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no property " + name));
    }

    public String accessor(Field field) {
        return JavaNames.member(field.name());
    }

    public String setter(Field field) {
        return JavaNames.member(field.name());
    }

    public String method(Callable callable) {
        return JavaNames.member(callable.method());
    }

    /** {@code PUBLISH_EVENT}; never the name of the list of all. */
    public String constant(Callable callable) {
        String constant = JavaNames.constant(callable.method());
        return constant.equals(ALL) ? constant + "_" : constant;
    }

    private String packageName() {
        return TypeLayout.apiPackage(service.packageName());
    }

    /** {@code State}. */
    public String stem() {
        String name = service.name();
        return name.endsWith("Service") ? name.substring(0, name.length() - "Service".length()) : name;
    }

    /** {@code StateService}. */
    public ClassName api() {
        return ClassName.get(packageName(), service.name());
    }

    /** {@code AsyncStateService}. */
    public ClassName async() {
        return ClassName.get(packageName(), "Async" + service.name());
    }

    /** {@code StateServiceAsyncAdapter}. */
    public ClassName adapter() {
        return ClassName.get(packageName(), service.name() + "AsyncAdapter");
    }

    /** {@code StateOperations}. */
    public ClassName operations() {
        return ClassName.get(packageName(), stem() + "Operations");
    }
}
