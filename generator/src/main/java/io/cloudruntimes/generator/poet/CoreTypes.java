package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The types that emitted services, clients and routes stand on. */
final class CoreTypes {
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName MAP = ClassName.get(Map.class);
    static final ClassName OPTIONAL = ClassName.get(Optional.class);
    static final ClassName FUNCTION = ClassName.get(Function.class);
    static final ClassName EXECUTOR = ClassName.get(Executor.class);
    static final ClassName COMPLETABLE_FUTURE = ClassName.get(CompletableFuture.class);
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    static final ClassName BYTES = core("", "Bytes");
    static final ClassName CONTENT = core("", "Content");
    static final ClassName CALL_OPTIONS = core("", "CallOptions");
    static final ClassName MATURITY = core("", "Maturity");
    static final ClassName OPERATION_INFO = core("", "OperationInfo");

    static final ClassName SUBSCRIPTION = core(".stream", "Subscription");
    static final ClassName STREAM_LISTENER = core(".stream", "StreamListener");

    static final ClassName DESCRIBED = core("", "Described");
    static final ClassName UNKNOWN_FIELDS = core("", "UnknownFields");

    static final ClassName JSON = core(".json", "Json");
    static final ClassName JSON_CODEC = core(".json", "JsonCodec");
    static final ClassName UNKNOWN_FIELDS_READER = core(".json", "UnknownFieldsReader");
    static final ClassName PAIRS = core("", "Pairs");

    static final ClassName HTTP_CALLER = core(".http", "HttpCaller");
    static final ClassName HTTP_EXCHANGE = core(".http", "HttpExchange");
    static final ClassName HTTP_REQUEST = core(".http", "HttpRequest");
    static final ClassName HTTP_RESPONSE = core(".http", "HttpResponse");
    static final ClassName HTTP_STREAM = core(".http", "HttpStream");
    static final ClassName OUTCOMES = core(".http", "Outcomes");
    static final ClassName RESPONSES = core(".http", "Responses");

    static final ClassName GRPC_METHOD = core(".server", "GrpcMethod");
    static final ClassName GRPC_METHOD_SET = core(".server", "GrpcMethodSet");
    static final ClassName ROUTE = core(".server", "Route");
    static final ClassName ROUTE_REQUEST = core(".server", "RouteRequest");
    static final ClassName ROUTE_RESPONSE = core(".server", "RouteResponse");
    static final ClassName ROUTE_SET = core(".server", "RouteSet");
    static final ClassName SERVICE_SOURCE = core(".server", "ServiceSource");
    static final ClassName STREAM_ROUTE = core(".server", "StreamRoute");

    static final ClassName APP_CALLBACKS = core(".app", "AppCallbacks");
    static final ClassName APP_STREAM = core(".app", "AppStream");
    static final ClassName APP_WIRE = core(".app", "AppWire");
    static final ClassName CLOUD_EVENTS = core(".app", "CloudEvents");
    static final ClassName HEADERS = core(".http", "Headers");

    static final ClassName ENTRIES = core("", "Entries");
    static final ClassName GRPC_STREAM = core(".http", "GrpcStream");
    static final ClassName WIRE_STREAM = core(".http", "WireStream");

    static final ClassName PROTO_IN = core(".proto", "ProtoIn");
    static final ClassName PROTO_OUT = core(".proto", "ProtoOut");
    static final ClassName ENUM_NUMBERS = core(".proto", "EnumNumbers");

    static final ClassName ALIGN = core(".wire", "Align");
    static final ClassName ERROR_RULE = core(".wire", "ErrorRule");
    static final ClassName ERROR_CODE = core(".error", "ErrorCode");
    static final ClassName SAID_ERROR = core(".wire", "SaidError");
    static final ClassName SAID_ERRORS = core(".wire", "SaidErrors");
    static final ClassName SERVED_RUNTIME = core(".wire", "ServedRuntime");
    static final ClassName SERVED_WIRE = core(".wire", "ServedWire");
    static final ClassName WIRES = core(".wire", "Wires");
    static final ClassName WIRE_INFO = core(".wire", "WireInfo");
    static final ClassName WIRE_OPERATION = core(".wire", "WireOperation");
    static final ClassName WIRE_RUNTIME = core(".wire", "WireRuntime");
    static final ClassName WIRE_CONNECTOR = core(".wire", "WireConnector");
    static final ClassName RUNTIME_CONNECTOR = core(".spi", "RuntimeConnector");
    static final ClassName REFUSED = core(".wire", "Refused");
    static final ClassName CHECKS = core(".error", "Checks");

    private CoreTypes() {}

    /** The exception of an error code of the specification, for example {@code ConflictException}. */
    static ClassName exception(String className) {
        return core(".error", className);
    }

    private static ClassName core(String subPackage, String name) {
        return ClassName.get("io.cloudruntimes.core" + subPackage, name);
    }
}
