package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The types that emitted services, clients and routes stand on. */
public final class CoreTypes {
    public static final ClassName LIST = ClassName.get(List.class);
    public static final ClassName MAP = ClassName.get(Map.class);
    public static final ClassName OPTIONAL = ClassName.get(Optional.class);
    public static final ClassName FUNCTION = ClassName.get(Function.class);
    public static final ClassName EXECUTOR = ClassName.get(Executor.class);
    public static final ClassName COMPLETABLE_FUTURE = ClassName.get(CompletableFuture.class);
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    public static final ClassName BYTES = core("", "Bytes");
    public static final ClassName CONTENT = core("", "Content");
    public static final ClassName CALL_OPTIONS = core("", "CallOptions");
    public static final ClassName MATURITY = core("", "Maturity");
    public static final ClassName OPERATION_INFO = core("", "OperationInfo");

    public static final ClassName SUBSCRIPTION = core(".stream", "Subscription");
    static final ClassName STREAM_LISTENER = core(".stream", "StreamListener");

    public static final ClassName HAS_RESOURCE = core("", "HasResource");
    public static final ClassName UNKNOWN_FIELDS = core("", "UnknownFields");

    public static final ClassName JSON = core(".json", "Json");
    public static final ClassName JSON_VALUES = core(".json", "JsonValues");
    public static final ClassName JSON_NUMBERS = core(".json", "JsonNumbers");
    public static final ClassName JSON_COLLECTIONS = core(".json", "JsonCollections");
    public static final ClassName RAW_JSON = core(".json", "RawJson");
    public static final ClassName ROWS = core(".json", "Rows");
    public static final ClassName JSON_CODEC = core(".json", "JsonCodec");
    public static final ClassName UNKNOWN_FIELDS_READER = core(".json", "UnknownFieldsReader");
    public static final ClassName NAME_VALUE_PAIRS = core("", "NameValuePairs");

    public static final ClassName ASYNC_CALLS = core(".concurrent", "AsyncCalls");
    public static final ClassName HTTP_EXCHANGE = core(".http.response", "HttpExchange");
    public static final ClassName HTTP_REQUEST = core(".http", "HttpRequest");
    public static final ClassName HTTP_RESPONSE = core(".http", "HttpResponse");
    public static final ClassName HTTP_STREAM = core(".stream.sse", "HttpStream");
    public static final ClassName OUTCOME_MATCHER = core(".http.response", "OutcomeMatcher");
    public static final ClassName RESPONSES = core(".http.response", "Responses");

    public static final ClassName GRPC_METHOD = core(".server.grpc", "GrpcMethod");
    public static final ClassName GRPC_METHOD_SET = core(".server.grpc", "GrpcMethodSet");
    public static final ClassName STOP_METHOD = core(".server.grpc", "StopMethod");
    public static final ClassName OPEN_STREAMS = core(".server", "OpenStreams");
    public static final ClassName ROUTE = core(".server", "Route");
    public static final ClassName ROUTE_REQUEST = core(".server", "RouteRequest");
    public static final ClassName RESPONSE_ENCODER = core(".server", "ResponseEncoder");
    public static final ClassName ROUTE_RESPONSE = core(".server", "RouteResponse");
    public static final ClassName UNSUPPORTED_ROUTE = core(".server", "UnsupportedRoute");
    public static final ClassName ROUTE_SET = core(".server", "RouteSet");
    public static final ClassName SERVICE_SOURCE = core(".server", "ServiceSource");
    public static final ClassName STREAM_ROUTE = core(".server", "StreamRoute");

    public static final ClassName APPLICATION_STREAM = core(".callback", "ApplicationStream");
    public static final ClassName REQUESTED_STREAM = core(".callback", "RequestedStream");
    public static final ClassName CALLBACK_BODY = core(".callback", "CallbackBody");
    public static final ClassName CALLBACK_DISPATCHER = core(".callback", "CallbackDispatcher");
    public static final ClassName CALLBACK_STREAM = core(".callback", "CallbackStream");
    public static final ClassName CALLBACK_WIRE = core(".callback", "CallbackWire");
    public static final ClassName STREAM_EXCHANGES = core(".callback", "StreamExchanges");
    public static final ClassName CLOUD_EVENTS = core(".callback", "CloudEvents");
    public static final ClassName HEADERS = core(".http", "Headers");

    public static final ClassName GO_DURATION = core(".text", "GoDuration");
    public static final ClassName GO_TIME = core(".text", "GoTime");
    public static final ClassName PROTO_DURATION = core(".text", "ProtoDuration");
    public static final ClassName URL_PATH = core(".text", "UrlPath");

    public static final ClassName MAP_ENTRIES = core("", "MapEntries");
    public static final ClassName CHUNKED_CONTENT = core(".grpc", "ChunkedContent");
    public static final ClassName CHUNKED_MESSAGES = core(".grpc", "ChunkedMessages");
    public static final ClassName STREAM_LIVENESS = core(".http.transport", "StreamLiveness");
    public static final ClassName GRPC_CALL = core(".server.grpc", "GrpcCall");
    public static final ClassName GRPC_STREAMING_CALL = core(".server.grpc", "GrpcStreamingCall");
    public static final ClassName GRPC_STREAM = core(".grpc", "GrpcStream");
    public static final ClassName WIRE_STREAM = core(".stream", "WireStream");

    public static final ClassName MESSAGE_FIELDS = core(".proto", "MessageFields");
    public static final ClassName MESSAGE_READER = core(".proto", "MessageReader");
    public static final ClassName MESSAGE_WRITER = core(".proto", "MessageWriter");
    public static final ClassName ENUM_NUMBERS = core(".proto", "EnumNumbers");

    public static final ClassName REQUEST_MATCHER = core(".server", "RequestMatcher");
    public static final ClassName MESSAGE_MATCHER = core(".server.grpc", "MessageMatcher");
    public static final ClassName COMPONENT_FORMS = core(".runtime", "ComponentForms");
    public static final ClassName ABSENT_ENTRY = core(".runtime", "AbsentEntry");
    public static final ClassName COMPONENT_LOOKUP = core(".runtime", "ComponentLookup");
    public static final ClassName CLIENT_PAGE = core(".runtime", "ClientPage");
    public static final ClassName RELATIVE_NAMES = core(".runtime", "RelativeNames");
    public static final ClassName EMPTY_MESSAGE = core(".runtime.error", "EmptyMessage");
    public static final ClassName ERROR_TEMPLATE = core(".runtime.error", "ErrorTemplate");
    public static final ClassName ERROR_VALUES = core(".runtime.error", "ErrorValues");
    public static final ClassName ERROR_OUTCOME = core(".runtime.error", "ErrorOutcome");
    public static final ClassName ERROR_RESULTS = core(".runtime.error", "ErrorResults");
    public static final ClassName REORDER_RESPONSE = core(".runtime", "ReorderResponse");
    public static final ClassName ERROR_RULE = core(".runtime.error", "ErrorRule");
    public static final ClassName ERROR_CODE = core(".error", "ErrorCode");
    public static final ClassName ERROR_RESPONSE_RULE = core(".runtime.error", "ErrorResponseRule");
    public static final ClassName ERROR_RESPONSE_RULES = core(".runtime.error", "ErrorResponseRules");
    public static final ClassName SERVED_RUNTIME = core(".runtime", "ServedRuntime");
    public static final ClassName SERVED_WIRE = core(".runtime", "ServedWire");
    public static final ClassName TOKEN_HEADER = core(".runtime", "TokenHeader");
    public static final ClassName WIRE_SELECTOR = core(".runtime", "WireSelector");
    public static final ClassName WIRE_INFO = core(".runtime", "WireInfo");
    public static final ClassName HTTP_ERROR_BODY = core(".runtime.error", "HttpErrorBody");
    public static final ClassName WIRE_OPERATION = core(".runtime", "WireOperation");
    public static final ClassName WIRE_RUNTIME = core(".runtime", "WireRuntime");
    public static final ClassName WIRE_CONNECTOR = core(".runtime", "WireConnector");
    public static final ClassName RUNTIME_CONNECTOR = core(".spi", "RuntimeConnector");
    public static final ClassName CAPABILITIES = core(".spi", "Capabilities");
    public static final ClassName RUNTIME_CONNECTION = core(".spi", "RuntimeConnection");
    public static final ClassName UNSUPPORTED_INPUT = core(".runtime", "UnsupportedInput");
    public static final ClassName CHECKS = core(".check", "Checks");
    public static final ClassName SENSITIVE_CHECKS = core(".check", "SensitiveChecks");
    public static final ClassName REDACTION = core("", "Redaction");

    private CoreTypes() {}

    /** The exception of an error code of the specification, for example {@code ConflictException}. */
    public static ClassName exception(String className) {
        return core(".error", className);
    }

    private static ClassName core(String subPackage, String name) {
        return ClassName.get("io.cloudruntimes.core" + subPackage, name);
    }
}
