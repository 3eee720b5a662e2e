package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.model.ResultRules;
import io.cloudruntimes.generator.binding.model.ResultRules.ClientPages;
import io.cloudruntimes.generator.binding.model.ResultRules.NamesBelow;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.ArrayList;
import java.util.Optional;

/** Writes what makes the result of an operation from that of the runtime and the request, and the other way for the server side. */
public final class ResultCompletionCode {
    private final ServiceTypes types;
    private final Operation operation;
    private final ResultRules rules;
    private final String name;

    public ResultCompletionCode(ServiceTypes types, Operation operation, WireBinding binding) {
        this.types = types;
        this.operation = operation;
        this.rules = binding.rules().results();
        this.name = "complete" + JavaNames.type(operation.id()) + RuntimeTypes.suffix(binding);
    }

    /** Whether the request is needed for the result. */
    public boolean isNeeded() {
        return rules.needsRequest();
    }

    /** The value, completed. */
    // completeListFiles(value, request)
    public CodeBlock complete(CodeBlock value) {
        return isNeeded() ? CodeBlock.of("$L($L, request)", name, value) : value;
    }

    /** What completes a value; empty if nothing has to. */
    // private static ListFilesResponse completeListFiles(ListFilesResponse value, ListFilesRequest request) {
    //     ListFilesResponse named = value.toBuilder()
    //             .files(RelativeNames.below(request.prefix().orElse(""), value.files(), FileInfo::name, …))
    //             .build();
    //     ClientPage<FileInfo> page =
    //             ClientPage.of(named.files(), FileInfo::name, request.pageSize(), request.pageToken());
    //     return named.toBuilder().files(page.elements()).nextPageToken(page.nextPageToken()).build();
    // }
    public Optional<MethodSpec> method() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(PRIVATE, STATIC)
                .returns(types.type(type()))
                .addParameter(types.type(type()), "value")
                .addParameter(types.request(operation), "request");
        Optional<CodeBlock> named = rules.namesBelow().map(it -> renamed("below", it));
        CodeBlock value = CodeBlock.of("value");
        if (rules.clientPages().isEmpty()) {
            return Optional.of(
                    method.addStatement("return $L", named.orElse(value)).build());
        }
        if (named.isPresent()) {
            method.addStatement("$T named = $L", types.type(type()), named.get());
            value = CodeBlock.of("named");
        }
        ClientPages pages = rules.clientPages().get();
        Field list = output(pages.list());
        return Optional.of(method.addStatement(
                        "$T page = $T.of($L.$L(), $L, request.$L(), request.$L())",
                        ParameterizedTypeName.get(CoreTypes.CLIENT_PAGE, element(list)),
                        CoreTypes.CLIENT_PAGE,
                        value,
                        types.accessor(list),
                        property(list, pages.by()),
                        JavaNames.member(ClientPages.SIZE),
                        JavaNames.member(ClientPages.TOKEN))
                .addStatement(
                        "return $L.toBuilder()\n.$L(page.elements())\n.$L(page.nextPageToken())\n.build()",
                        value,
                        types.setter(list),
                        JavaNames.member(ClientPages.NEXT))
                .build());
    }

    /** On the server side: calls the service for the variable {@code value}; for each page where the wire has no pages. */
    // ListSchedulesResponse value = service.list(request, call.options());
    // List<ScheduleEntry> all = new ArrayList<>(value.schedules());
    // while (value.nextPageToken().isPresent()) {
    //     ListSchedulesRequest next =
    //             request.toBuilder().pageToken(value.nextPageToken().get()).build();
    //     value = service.list(next, call.options());
    //     all.addAll(value.schedules());
    // }
    // value = value.toBuilder().schedules(all).build();
    public CodeBlock callService(String options) {
        String method = types.method(operation);
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T value = service.$L(request, $L)", types.type(type()), method, options);
        rules.clientPages().ifPresent(pages -> {
            Field list = output(pages.list());
            String accessor = types.accessor(list);
            String next = JavaNames.member(ClientPages.NEXT);
            code.addStatement(
                            "$T all = new $T<>(value.$L())",
                            ParameterizedTypeName.get(CoreTypes.LIST, element(list)),
                            ArrayList.class,
                            accessor)
                    .beginControlFlow("while (value.$L().isPresent())", next)
                    .addStatement(
                            "$T next = request.toBuilder()\n.$L(value.$L().get())\n.build()",
                            types.request(operation),
                            JavaNames.member(ClientPages.TOKEN),
                            next)
                    .addStatement("value = service.$L(next, $L)", method, options)
                    .addStatement("all.addAll(value.$L())", accessor)
                    .endControlFlow()
                    .addStatement("value = value.toBuilder()\n.$L(all)\n.build()", types.setter(list));
        });
        return code.build();
    }

    /** On the server side: makes the variable {@code value} what the runtime sends. */
    // value = value.toBuilder()
    //         .files(RelativeNames.relativeTo(request.prefix().orElse(""), value.files(), FileInfo::name, …))
    //         .build();
    public CodeBlock reduce() {
        return rules.namesBelow()
                .map(it -> CodeBlock.builder()
                        .addStatement("value = $L", renamed("relativeTo", it))
                        .build())
                .orElse(CodeBlock.of(""));
    }

    private CodeBlock renamed(String how, NamesBelow names) {
        Field list = output(names.list());
        Field by = types.field(types.object(named(list)), names.by());
        Field folder = operation.inputs().stream()
                .map(Input::field)
                .filter(it -> it.name().equals(names.input()))
                .findFirst()
                .orElseThrow();
        CodeBlock input = CodeBlock.of("request.$L()", types.accessor(folder));
        return CodeBlock.of(
                "value.toBuilder()\n.$L($T.$L(\n$L,\nvalue.$L(),\n$L,\n(it, name) -> it.toBuilder().$L(name).build()))\n"
                        + ".build()",
                types.setter(list),
                CoreTypes.RELATIVE_NAMES,
                how,
                folder.required() ? input : CodeBlock.of("$L.orElse($S)", input, ""),
                types.accessor(list),
                property(list, names.by()),
                types.setter(by));
    }

    private TypeRef.Named type() {
        return operation.result().result().orElseThrow();
    }

    private Field output(String output) {
        return types.field(types.object(type()), output);
    }

    private static TypeRef.Named named(Field list) {
        return (TypeRef.Named) ((TypeRef.ListOf) list.type()).element();
    }

    private TypeName element(Field list) {
        return types.type(named(list));
    }

    // FileInfo::name
    private CodeBlock property(Field list, String property) {
        return CodeBlock.of("$T::$L", element(list), types.accessor(types.field(types.object(named(list)), property)));
    }
}
