package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallRules;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedSide;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.RuntimeComponent;
import io.cloudruntimes.runtime.RuntimeMetadata;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The emitted client of each runtime's wire calls the emitted server of the same wire: random requests and results, and every
 * error of the operation, are the same at both ends, but for what the binding says is not on the wire. The streams are those
 * of {@link StreamRoundTripTest}.
 */
class WireRoundTripTest {
    private static final int ROUNDS = 100;
    private static final AtomicInteger COMPONENTS = new AtomicInteger();
    /** The component of the request that is under way, whose type decides on the form of the request. */
    private static volatile Optional<RuntimeComponent> component = Optional.empty();

    private static final EmittedWires WIRES = new EmittedWires(new ProxyServices(
            WireRoundTripTest::answer,
            name -> component.filter(it -> it.name().equals(name)).map(RuntimeComponent::type)));

    private static volatile List<Field> inputs = List.of();
    private static volatile @Nullable Object received;
    private static volatile @Nullable Object answer;

    /** A wire and an operation that travels on it. */
    record Way(RuntimeBinding binding, Operation operation, WireBinding wire, RuntimeConnection connection) {
        @Override
        public String toString() {
            return operation.id() + " over " + binding.name() + "'s " + wire.wire()
                    + form().map(form -> ", " + form.types().get(0)).orElse("");
        }

        /** The components whose form it is; empty if it is the form of each. */
        Optional<CallRules.ComponentForm> form() {
            return wire.rules().form();
        }

        /** Whether the status of a code is a result on this wire. */
        boolean isOutcome(ErrorCode code) {
            return wire instanceof WireBinding.Http http
                    && http.outcomes().stream().anyMatch(outcome -> outcome.status() == code.httpStatus());
        }

        /** Where the outputs are in a round: of outcomes of which one has no bytes, each has its turn. */
        List<FieldMapping> outputs(int round) {
            List<Outcome> all = wire instanceof WireBinding.Http http
                    ? http.outcomes().stream().filter(it -> !it.absent()).toList()
                    : List.of();
            return all.stream().anyMatch(it -> it.outputs().stream().anyMatch(Way::isNoBytes))
                    ? all.get(round % all.size()).outputs()
                    : outputs();
        }

        private static boolean isNoBytes(FieldMapping slot) {
            return slot.location() instanceof WireLocation.Constant
                    && slot.field().type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.BYTES));
        }

        /** Where the outputs are, in whatever outcome. */
        List<FieldMapping> outputs() {
            return wire instanceof WireBinding.Http http
                    ? http.outcomes().stream()
                            .flatMap(outcome -> outcome.outputs().stream())
                            .toList()
                    : ((WireBinding.Grpc) wire).outputs();
        }
    }

    private static Object answer(Object... arguments) throws Throwable {
        if (component.isPresent() && arguments[0] instanceof GetMetadataRequest) {
            return RuntimeMetadata.builder()
                    .runtime("a")
                    .components(component.get())
                    .build();
        }
        received = Api.withContent(arguments[0], inputs, content -> Content.of(content.bytes()));
        if (answer instanceof CloudRuntimesException error) {
            throw error;
        }
        return answer;
    }

    static Stream<Way> ways() {
        List<Way> ways = new ArrayList<>();
        WIRES.open(
                Generation.plan(Repo.spec()).wired(),
                (binding, wire, connection) -> Api.MODEL.services().stream()
                        .flatMap(service -> service.operations().stream())
                        .forEach(operation -> binding.all(operation, wire, WireBinding.class).stream()
                                .filter(it -> !(it instanceof WireBinding.UnsupportedForm))
                                .filter(it -> !it.serverOnly())
                                .filter(it -> !arrivesAsAnother(it))
                                .forEach(it -> ways.add(new Way(binding, operation, it, connection)))));
        return ways.stream();
    }

    /** Whether the client sends another call, which another operation may take at the server. */
    private static boolean arrivesAsAnother(WireBinding wire) {
        return wire instanceof WireBinding.Grpc grpc && grpc.client().sends().isPresent();
    }

    @AfterAll
    static void stop() throws Exception {
        WIRES.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void bothEndsAreEqual(Way way) throws Throwable {
        long seed = new Random().nextLong();
        RandomValues values = new RandomValues(new Random(seed));
        Api.Member member = Api.member(way.operation().id());
        inputs = way.operation().inputs().stream().map(Input::field).toList();
        int carried = 0;
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject input = values.input(way.operation());
            SupportedInputs.adjust(input, way.wire());
            ofOwnComponent(way, input);
            Object request = Api.request(member, input);
            way.wire().inputs().forEach(slot -> withFallback(way, input, slot));
            withoutIgnored(way, input);
            JsonObject told = random(way, values, round);
            reordered(way, input, told, values);
            withoutBodyOfHead(way, input, told);
            answer = value(way, told);
            received = null;
            Object result;
            try {
                result = call(way, member, request);
            } catch (InvalidArgumentException | UnsupportedByRuntimeException e) {
                assertThat(received)
                        .as("what the client refuses is not sent: %s", e)
                        .isNull();
                continue;
            }
            carried++;
            assertThat(received)
                    .as("%s was answered %s by nobody, seed %s, round %s", request, result, seed, round)
                    .isNotNull();
            withOtherHeaders(input, way, member);
            assertThat(received)
                    .as("the request, seed %s, round %s", seed, round)
                    .isEqualTo(Api.request(member, input));
            assertThat(result).as("the result, seed %s, round %s", seed, round).isEqualTo(answer);
        }
        assertThat(carried).as("requests that the wire can carry").isPositive();
    }

    /** The request names a component of the type whose form it has, of which the client has not heard before. */
    private static void ofOwnComponent(Way way, JsonObject input) {
        component = way.form().map(form -> {
            String name = "component-" + COMPONENTS.incrementAndGet();
            input.addProperty(form.component().field().name(), name);
            return RuntimeComponent.builder()
                    .name(name)
                    .type(form.types().get(0))
                    .build();
        });
    }

    /** Where all headers are the caller's, those that the client adds are among them. */
    private static void withOtherHeaders(JsonObject input, Way way, Api.Member member) throws Exception {
        for (FieldMapping slot : way.wire().inputs()) {
            if (slot.location() instanceof WireLocation.Headers) {
                Map<?, ?> all = (Map<?, ?>) member.request()
                        .getMethod(JavaNames.member(slot.field().name()))
                        .invoke(received);
                JsonObject given = new JsonObject(); // names arrive in lower case
                if (input.has(slot.field().name())) {
                    input.getAsJsonObject(slot.field().name())
                            .entrySet()
                            .forEach(header -> given.add(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
                }
                all.forEach((name, value) -> {
                    if (!given.has((String) name)) {
                        given.addProperty((String) name, (String) value);
                    }
                });
                input.add(slot.field().name(), given);
            }
        }
    }

    /** The receiver passes over the maps that the binding says it ignores. */
    private static void withoutIgnored(Way way, JsonObject input) {
        Wire wire = way.binding().wire(way.wire().wire());
        ServedSide served = way.binding().served();
        served.rules(way.operation().id(), wire).ignored().forEach(input::remove);
        served.rules(way.operation().id(), wire).defaults().forEach((name, value) -> {
            boolean ofBody = way.wire().inputs().stream() // depends on whether there is a body
                    .anyMatch(slot ->
                            slot.field().name().equals(name) && slot.location() instanceof WireLocation.ContentType);
            if (!ofBody && !input.has(name)) {
                input.addProperty(name, value); // what the server side reads where nothing is given
            }
        });
        for (Field field : inputs) {
            if (field.type() instanceof TypeRef.ListOf list
                    && list.element() instanceof TypeRef.Named named
                    && input.has(field.name())) {
                Set<String> ignored = served.rules(named.name(), wire).ignored();
                input.getAsJsonArray(field.name())
                        .forEach(element -> ignored.forEach(element.getAsJsonObject()::remove));
            }
        }
    }

    /** The receiver sees what is sent where the caller gives nothing. */
    private static void withFallback(Way way, JsonObject object, FieldMapping slot) {
        String name = slot.field().name();
        boolean verb = slot.location() instanceof WireLocation.Verb;
        Optional<String> fallback = verb ? Optional.of(((WireBinding.Http) way.wire()).verb()) : slot.fallback();
        if (fallback.isPresent() && !object.has(name) && !isTypeOfNoBody(way, object, slot)) {
            object.addProperty(name, fallback.get());
        }
        if (object.has(name)
                && slot.field().type() instanceof TypeRef.ListOf list
                && list.element() instanceof TypeRef.Named named) {
            way.binding().layout(named.name(), way.wire().wire()).stream()
                    .flatMap(List::stream)
                    .forEach(inside -> object.getAsJsonArray(name)
                            .forEach(element -> withFallback(way, element.getAsJsonObject(), inside)));
        }
    }

    /** An empty body of a call that is passed on has the media type that its caller states, and else none. */
    private static boolean isTypeOfNoBody(Way way, JsonObject object, FieldMapping slot) {
        return slot.location() instanceof WireLocation.ContentType
                && way.wire().inputs().stream().anyMatch(input -> input.location() instanceof WireLocation.Verb)
                && way.wire().inputs().stream()
                        .filter(body -> body.location() instanceof WireLocation.Payload)
                        .map(body -> object.get(body.field().name()))
                        .anyMatch(body -> body != null
                                && body.getAsJsonObject()
                                        .get("$base64")
                                        .getAsString()
                                        .isEmpty());
    }

    /** An answer whose elements are put in the order of the request has one for each that was asked for. */
    private static void reordered(Way way, JsonObject input, @Nullable JsonObject told, RandomValues values) {
        if (told != null
                && way.wire() instanceof WireBinding.Grpc grpc
                && grpc.reorder().isPresent()) {
            WireBinding.Reorder reorder = grpc.reorder().get();
            FieldMapping list = grpc.outputs().stream()
                    .filter(slot -> slot.field().name().equals(reorder.list()))
                    .findFirst()
                    .orElseThrow();
            JsonArray elements = new JsonArray();
            Map<JsonElement, JsonObject> byName =
                    new HashMap<>(); // of a name that is asked for twice there is one element
            for (JsonElement asked : input.getAsJsonArray(reorder.to())) {
                JsonObject known = byName.get(asked);
                if (known != null) {
                    elements.add(known);
                    continue;
                }
                JsonObject element = values.object(
                                ((TypeRef.ListOf) list.field().type()).element())
                        .getAsJsonObject();
                element.add(reorder.by(), asked);
                presentWith(way, ((TypeRef.ListOf) list.field().type()).element(), element);
                byName.put(asked, element);
                elements.add(element);
            }
            told.add(reorder.list(), elements);
        }
    }

    /** The response to a HEAD has no body, whatever the service answers. */
    private static void withoutBodyOfHead(Way way, JsonObject input, @Nullable JsonObject told) {
        boolean head = way.wire().inputs().stream()
                .filter(slot -> slot.location() instanceof WireLocation.Verb)
                .map(slot -> input.get(slot.field().name()))
                .anyMatch(verb -> verb != null && verb.getAsString().equals("HEAD"));
        if (head && told != null) {
            way.outputs().stream()
                    .filter(slot -> slot.location() instanceof WireLocation.Payload)
                    .forEach(slot -> told.addProperty(slot.field().name(), ""));
        }
    }

    /** A value that is there exactly where another one is, is so here too. */
    private static void presentWith(Way way, TypeRef type, JsonObject element) {
        way.binding().layout(((TypeRef.Named) type).name(), way.wire().wire()).stream()
                .flatMap(List::stream)
                .filter(slot -> slot.presentWith().isPresent())
                .forEach(slot -> {
                    String name = slot.field().name();
                    if (!element.has(slot.presentWith().get())) {
                        element.remove(name);
                    } else if (!element.has(name)) {
                        element.addProperty(name, "");
                    }
                });
    }

    /** A random result as JSON, of which only what the wire can carry is there; null for nothing. */
    private static @Nullable JsonObject random(Way way, RandomValues values, int round) throws Exception {
        Optional<TypeRef.Named> type = way.operation().result().result();
        boolean nothing = way.operation().result().absentStatus().isPresent() && round % 5 == 0;
        if (type.isEmpty() || nothing) {
            return null;
        }
        JsonObject json = values.object(type.get()).getAsJsonObject();
        for (FieldMapping slot : way.outputs(round)) {
            String name = slot.field().name();
            WireLocation place = slot.location();
            if (place instanceof WireLocation.Constant && slot.field().type() instanceof TypeRef.ListOf) {
                json.add(name, new JsonArray());
            } else if (Way.isNoBytes(slot)) {
                json.addProperty(name, "");
            } else if (place instanceof WireLocation.Constant constant) {
                json.addProperty(name, constant.value());
            } else if (place instanceof WireLocation.Status) {
                json.addProperty(name, 400 + round); // statuses that may have a body
            } else if (place instanceof WireLocation.Header
                    && json.has(name)
                    && slot.field().type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.STRING))) {
                json.addProperty(name, "e" + round); // a line of what HTTP allows
            } else if (place instanceof WireLocation.ContentType) {
                json.addProperty(name, "text/x-" + round);
            } else if (place instanceof WireLocation.HeaderPrefix || place instanceof WireLocation.Headers) {
                JsonObject headers = new JsonObject();
                headers.addProperty("x-own", "v" + round);
                json.add(name, headers);
            } else if (place instanceof WireLocation.Absent) {
                json.remove(name);
            } else if (slot.conversion() == FieldMapping.Conversion.ENUM && json.has(name)) {
                json.addProperty(name, known(slot, json.get(name).getAsString())); // a number stands for each of these
            }
            if (json.has(name)) {
                withoutAbsent(way, slot.field().type(), json.get(name));
            }
        }
        way.outputs().forEach(slot -> tokenOfLast(slot, json));
        if (way.wire() instanceof WireBinding.Grpc grpc
                && !grpc.absentWhenEmpty().isEmpty()) {
            way.outputs().stream() // something, so that it is not nothing
                    .filter(slot -> grpc.absentWhenEmpty().contains(slot.field().name()))
                    .filter(slot -> slot.field().type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.STRING)))
                    .forEach(slot -> json.addProperty(slot.field().name(), "e" + round));
            JsonObject entries = new JsonObject();
            entries.addProperty("e", "v" + round);
            way.outputs().stream()
                    .filter(slot -> grpc.absentWhenEmpty().contains(slot.field().name()))
                    .filter(slot -> slot.field().type() instanceof TypeRef.StringMap)
                    .forEach(slot -> json.add(slot.field().name(), entries));
        }
        return json;
    }

    /** The elements of a list have only what the wire carries of them. */
    private static void withoutAbsent(Way way, TypeRef type, JsonElement value) {
        if (type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.Named named) {
            way.binding().layout(named.name(), way.wire().wire()).stream()
                    .flatMap(List::stream)
                    .filter(inside -> inside.location() instanceof WireLocation.Absent)
                    .forEach(inside -> value.getAsJsonArray()
                            .forEach(element -> element.getAsJsonObject()
                                    .remove(inside.field().name())));
        }
    }

    /** A token that is in the last element is what that element has there. */
    private static void tokenOfLast(FieldMapping slot, JsonObject json) {
        if (slot.location() instanceof WireLocation.LastWhen last) {
            JsonArray elements = json.getAsJsonArray(last.list());
            if (elements == null || elements.isEmpty()) {
                json.remove(slot.field().name());
            } else if (json.has(slot.field().name())) {
                JsonObject element = elements.get(elements.size() - 1).getAsJsonObject();
                json.add(slot.field().name(), element.get(last.property()));
            }
        }
    }

    /** The value, or one that this version knows in place of a newer one. */
    private static String known(FieldMapping slot, String value) {
        String type = ((TypeRef.Named) slot.field().type()).name();
        List<String> all = ((TypeDef.EnumType) Api.MODEL.type(type))
                .values().stream().map(TypeDef.EnumValue::value).toList();
        return all.contains(value) ? value : all.get(0);
    }

    private static @Nullable Object value(Way way, @Nullable JsonElement json) throws Exception {
        boolean optional = way.operation().result().absentStatus().isPresent();
        if (json == null) {
            return optional ? Optional.empty() : null;
        }
        TypeRef.Named type = way.operation().result().result().orElseThrow();
        Object value = Json.fromText(Api.codec(type), json.toString());
        return optional ? Optional.of(value) : value;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachErrorIsTheSame(Way way) throws Throwable {
        Api.Member member = Api.member(way.operation().id());
        inputs = List.of();
        for (String code : way.operation().codes()) {
            if (way.isOutcome(ErrorCode.of(code))) {
                continue;
            }
            answer = Errors.of(ErrorCode.of(code), "because of " + code, ErrorContext.EMPTY, null);
            CloudRuntimesException error = failure(way, member);
            assertThat(error.code().value()).as(error.getMessage()).isEqualTo(code);
            assertThat(error.reason()).endsWith("because of " + code);
        }
    }

    /** The failure of the first request that the wire can carry. */
    private static CloudRuntimesException failure(Way way, Api.Member member) throws Throwable {
        RandomValues values = new RandomValues(new Random());
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject input = values.input(way.operation());
            SupportedInputs.adjust(input, way.wire());
            way.wire().inputs().stream() // the answer to a HEAD has no body, which alone tells whose error it is
                    .filter(slot -> slot.location() instanceof WireLocation.Verb)
                    .forEach(slot -> input.remove(slot.field().name()));
            ofOwnComponent(way, input);
            Object request = Api.request(member, input);
            received = null;
            try {
                call(way, member, request);
                throw new AssertionError("the error did not arrive: " + answer);
            } catch (CloudRuntimesException e) {
                if (received != null) {
                    return e;
                }
            }
        }
        throw new AssertionError("the wire carried no request");
    }

    private static Object call(Way way, Api.Member member, Object request) throws Throwable {
        Object client = way.connection().service(member.api()).orElseThrow();
        try {
            return member.api()
                    .getMethod(member.method(), member.request(), CallOptions.class)
                    .invoke(client, request, CallOptions.DEFAULT);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
