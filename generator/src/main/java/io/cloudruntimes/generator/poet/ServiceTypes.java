package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The Java types of one service: those that are emitted for it, and those that its methods take and give.
 *
 * @param model the API that the service is part of
 * @param service the service
 */
record ServiceTypes(ApiModel model, Service service) {
    /** A {@code Void} that is always null: what stands for no value where a type is needed. */
    static final TypeName NO_VALUE =
            ClassName.get(Void.class).annotated(AnnotationSpec.builder(CoreTypes.NULLABLE).build());

    List<Callable> callables() {
        return java.util.stream.Stream.<Callable>concat(service.operations().stream(), service.streams().stream())
                .toList();
    }

    /** {@code Optional<StateEntry>}, {@code GetBulkStateResponse} or {@code void}. */
    TypeName result(Operation operation) {
        return switch (operation.result()) {
            case Result.Nothing nothing -> TypeName.VOID;
            case Result.Json json -> orAbsent(json.type(), json);
            case Result.Composed composed -> orAbsent(composed.type(), composed);
        };
    }

    /** The same as a type argument: {@code @Nullable Void} where there is no result. */
    TypeName boxedResult(Operation operation) {
        TypeName result = result(operation);
        return result.equals(TypeName.VOID) ? NO_VALUE : result;
    }

    TypeName future(Operation operation) {
        return ParameterizedTypeName.get(CoreTypes.COMPLETABLE_FUTURE, boxedResult(operation));
    }

    TypeName answer(Stream stream) {
        Optional<TypeName> answer = stream.answer().map(it -> type(it.type()));
        return answer.orElse(NO_VALUE);
    }

    TypeName listener(Stream stream) {
        return ParameterizedTypeName.get(CoreTypes.STREAM_LISTENER, type(stream.event()), answer(stream));
    }

    private TypeName orAbsent(TypeRef.Named type, Result result) {
        return result.absentStatus().isPresent()
                ? ParameterizedTypeName.get(CoreTypes.OPTIONAL, type(type))
                : type(type);
    }

    /** {@code StateService}. */
    ClassName api() {
        return ClassName.get(packageName(), service.name());
    }

    /** {@code AsyncStateService}. */
    ClassName async() {
        return ClassName.get(packageName(), "Async" + service.name());
    }

    /** {@code StateServiceAsyncAdapter}. */
    ClassName adapter() {
        return ClassName.get(packageName(), service.name() + "AsyncAdapter");
    }

    /** {@code StateOperations}. */
    ClassName operations() {
        return ClassName.get(packageName(), stem() + "Operations");
    }

    /** {@code StateHttpExchanges}. */
    ClassName exchanges() {
        return ClassName.get(packageName() + ".http", stem() + "HttpExchanges");
    }

    /** {@code HttpStateService}. */
    ClassName httpClient() {
        return ClassName.get(packageName() + ".http", "Http" + service.name());
    }

    /** {@code HttpAsyncStateService}. */
    ClassName asyncHttpClient() {
        return ClassName.get(packageName() + ".http", "HttpAsync" + service.name());
    }

    /** {@code StateHttpRoutes}. */
    ClassName routes() {
        return ClassName.get(packageName() + ".http", stem() + "HttpRoutes");
    }
}
