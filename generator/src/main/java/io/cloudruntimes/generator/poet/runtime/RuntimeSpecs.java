package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.binding.check.ComponentChecks;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.callback.ApplicationCallsSpec;
import io.cloudruntimes.generator.poet.callback.CallbackStreamsSpec;
import io.cloudruntimes.generator.poet.callback.CallbacksSpec;
import io.cloudruntimes.generator.poet.grpc.GrpcExchangesSpec;
import io.cloudruntimes.generator.poet.http.HttpExchangesSpec;
import io.cloudruntimes.generator.poet.http.HttpSide;
import io.cloudruntimes.generator.poet.json.JsonMessageSpec;
import io.cloudruntimes.generator.poet.json.UntaggedUnionSpec;
import io.cloudruntimes.generator.poet.proto.EnumNumbersSpec;
import io.cloudruntimes.generator.poet.proto.ProtoMessageSpec;
import io.cloudruntimes.generator.poet.server.GrpcMethodsSpec;
import io.cloudruntimes.generator.poet.server.HttpRoutesSpec;
import io.cloudruntimes.generator.poet.server.RuntimeServerSpec;
import java.util.ArrayList;
import java.util.List;

/** All that is emitted for one runtime: messages and exchanges on its wires, its clients, its connector, its server side. */
public final class RuntimeSpecs {
    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Source source;

    private RuntimeSpecs(ApiModel model, RuntimeBinding binding) {
        this.model = model;
        this.binding = binding;
        this.source = binding.source();
    }

    /** Every type of the runtime. */
    public static List<ClassSpec> of(ApiModel model, RuntimeBinding binding) {
        return new RuntimeSpecs(model, binding).all();
    }

    private List<ClassSpec> all() {
        List<RuntimeTypes> services = model.services().stream()
                .map(service -> new RuntimeTypes(new ServiceTypes(model, service), binding))
                .toList();
        List<ClassSpec> specs = new ArrayList<>();
        RuntimeTypes any = services.get(0);
        for (Wire wire : binding.wires()) {
            binding.types().forEach((type, byWire) -> {
                List<FieldMapping> layout = byWire.get(wire.name());
                if (layout != null) {
                    TypeRef.Named named = new TypeRef.Named(type);
                    specs.add(message(
                            any, any.layout(named, wire), named, wire, withConstants(named, wire, layout), true));
                }
            });
        }
        for (Wire wire : binding.wires()) {
            binding.unions().forEach((type, byWire) -> {
                UntaggedUnion union = byWire.get(wire.name());
                if (union != null) {
                    TypeRef.Named named = new TypeRef.Named(type);
                    specs.add(new UntaggedUnionSpec(any.types(), named, any.layout(named, wire), union, source));
                }
            });
        }
        if (ComponentChecks.needsTypes(binding)) {
            services.stream()
                    .filter(it ->
                            ComponentChecks.operation(it.types().service()).isPresent())
                    .findFirst()
                    .ifPresent(it -> specs.add(new EmittedType(
                            ComponentLookupSpec.name(it),
                            new ComponentLookupSpec(
                                            it,
                                            ComponentChecks.operation(it.types().service())
                                                    .orElseThrow())
                                    .type(),
                            source)));
        }
        binding.enums().forEach((type, numbers) -> {
            TypeRef.Named named = new TypeRef.Named(type);
            ClassName name = any.numbers(named);
            specs.add(new EmittedType(
                    name, EnumNumbersSpec.type(name, TypeLayout.type(model.type(type)), numbers), source));
        });
        services.forEach(service -> specs.addAll(service(service)));
        binding.callbacks()
                .ifPresent(wire -> specs.add(new EmittedType(
                        RuntimeSpec.callbacks(binding), new CallbacksSpec(binding, wire, services).type(), source)));
        specs.add(new EmittedType(RuntimeSpec.connector(binding), new RuntimeSpec(binding, services).type(), source));
        specs.add(new EmittedType(
                RuntimeServerSpec.name(binding), new RuntimeServerSpec(binding, services).type(), source));
        return specs;
    }

    /** With what the server side adds to each event of a stream. */
    private List<FieldMapping> withConstants(TypeRef.Named type, Wire wire, List<FieldMapping> layout) {
        List<FieldMapping> all = new ArrayList<>(layout);
        model.services().stream()
                .flatMap(service -> service.streams().stream())
                .filter(stream -> stream.event().equals(type))
                .forEach(stream -> all.addAll(
                        binding.served().rules(stream.id(), wire).events().constants()));
        return all;
    }

    private List<ClassSpec> service(RuntimeTypes service) {
        List<ClassSpec> specs = new ArrayList<>();
        for (Wire wire : binding.wires()) {
            for (Callable callable : service.types().callables()) {
                specs.addAll(messages(service, wire, callable));
            }
            specs.addAll(exchanges(service, wire));
        }
        WireClientSpec clients = new WireClientSpec(service);
        specs.add(new EmittedType(service.operations(), new WireOperationsSpec(service).type(), source));
        specs.add(new EmittedType(service.client(), clients.sync(), source));
        specs.add(new EmittedType(service.asyncClient(), clients.async(), source));
        return specs;
    }

    private List<ClassSpec> exchanges(RuntimeTypes service, Wire wire) {
        boolean used = service.types().callables().stream()
                .anyMatch(callable ->
                        binding.on(callable, wire, WireBinding.class).isPresent());
        if (!used) {
            return List.of();
        }
        if (wire.protocol() == Wire.Protocol.CALLBACKS) {
            List<ClassSpec> specs = new ArrayList<>();
            specs.add(new EmittedType(
                    service.callbackStreams(wire), new CallbackStreamsSpec(service, wire).type(), source));
            ApplicationCallsSpec calls = new ApplicationCallsSpec(service, wire);
            if (calls.isNeeded()) {
                specs.add(new EmittedType(service.applicationCalls(wire), calls.type(), source));
            }
            return specs;
        }
        if (wire.protocol() == Wire.Protocol.GRPC) {
            List<ClassSpec> specs = new ArrayList<>();
            boolean sent = service.types().callables().stream()
                    .flatMap(callable -> binding.all(callable, wire, WireBinding.class).stream())
                    .anyMatch(it -> !it.serverOnly());
            if (sent) {
                specs.add(
                        new EmittedType(service.exchanges(wire), new GrpcExchangesSpec(service, wire).type(), source));
            }
            specs.add(new EmittedType(service.methods(wire), new GrpcMethodsSpec(service, wire).type(), source));
            return specs;
        }
        HttpSide side = new HttpSide(service, wire);
        return List.of(
                new EmittedType(side.exchanges(), new HttpExchangesSpec(service.types(), side).type(), source),
                new EmittedType(side.routes(), new HttpRoutesSpec(service.types(), side).type(), source));
    }

    /** What an operation sends and gets as messages, where it does. */
    private List<ClassSpec> messages(RuntimeTypes service, Wire wire, Callable callable) {
        return binding.all(callable, wire, WireBinding.class).stream()
                .filter(on -> !(on instanceof WireBinding.UnsupportedForm))
                .flatMap(RuntimeSpecs::withSent)
                .flatMap(on -> messages(service, wire, callable, on).stream())
                .toList();
    }

    /** A binding, and what the client sends in place of its request, if it does. */
    private static java.util.stream.Stream<WireBinding> withSent(WireBinding on) {
        return on instanceof WireBinding.Grpc grpc
                ? java.util.stream.Stream.<WireBinding>of(on, grpc.sent()).distinct()
                : java.util.stream.Stream.of(on);
    }

    private List<ClassSpec> messages(RuntimeTypes service, Wire wire, Callable callable, WireBinding on) {
        List<ClassSpec> specs = new ArrayList<>();
        ClassName request = service.types().request(callable);
        String form = RuntimeTypes.messageSuffix(on);
        if (isMessage(on.requestMappings(), wire)) {
            specs.add(spec(
                    service,
                    new WireMessage(
                            service.request(callable, wire, form),
                            request,
                            wire,
                            on.requestMappings(),
                            false,
                            source)));
        }
        if (on instanceof WireBinding.Callback callback) {
            specs.addAll(CallbackMessages.of(service, wire, (Stream) callable, callback, source));
        }
        List<FieldMapping> outputs = outputs(on);
        if (callable instanceof Operation operation
                && isMessage(outputs, wire)
                && !(on instanceof WireBinding.Http http && binding.isOwnJson(model, operation, http))) {
            operation
                    .result()
                    .result()
                    .ifPresent(type -> specs.add(
                            message(service, service.result(callable, wire, form), type, wire, outputs, false)));
        }
        return specs;
    }

    /** Every output that has a location, in whatever outcome. */
    private static List<FieldMapping> outputs(WireBinding on) {
        if (on instanceof WireBinding.Http http) {
            return http.outcomes().stream()
                    .flatMap(outcome -> outcome.outputs().stream())
                    .toList();
        }
        return on instanceof WireBinding.Grpc grpc ? grpc.outputs() : List.of();
    }

    private static boolean isMessage(List<FieldMapping> mappings, Wire wire) {
        return wire.protocol() == Wire.Protocol.GRPC
                || mappings.stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json);
    }

    private ClassSpec message(
            RuntimeTypes service,
            ClassName name,
            TypeRef.Named type,
            Wire wire,
            List<FieldMapping> mappings,
            boolean whole) {
        ClassName value = TypeLayout.type(model.type(type.name()));
        return spec(service, new WireMessage(name, value, wire, mappings, whole, source));
    }

    private static ClassSpec spec(RuntimeTypes service, WireMessage message) {
        return message.wire().protocol() == Wire.Protocol.GRPC
                ? new ProtoMessageSpec(service, message)
                : new JsonMessageSpec(service, message);
    }
}
