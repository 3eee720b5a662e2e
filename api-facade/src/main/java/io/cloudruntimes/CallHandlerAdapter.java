package io.cloudruntimes;

import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.RpcOperations;

/** Calls the handler of the methods of a service. */
final class CallHandlerAdapter implements HandlerAdapter<MethodCall, MethodAnswer> {
    private static final MethodAnswer INTERNAL_ERROR =
            MethodAnswer.builder().status(500).build();

    private final Values values;
    private final RpcHandler handler;
    private final String serviceName;

    private CallHandlerAdapter(Values values, RpcHandler handler, String serviceName) {
        this.values = values;
        this.handler = handler;
        this.serviceName = serviceName;
    }

    /** What calls the handler of a service that is served with the given arguments. */
    static CallHandlerAdapter of(Values values, String serviceName, HandlerOptions options, RpcHandler handler) {
        Arguments.of(RpcOperations.SERVE)
                .require("serviceName", serviceName)
                .require("options", options)
                .require("handler", handler);
        return new CallHandlerAdapter(values, handler, serviceName);
    }

    @Override
    public MethodAnswer handle(MethodCall call) throws Exception {
        return handler.handle(new RpcRequest(call, values));
    }

    @Override
    public MethodAnswer failureReply(MethodCall call, Throwable failure) {
        return INTERNAL_ERROR;
    }

    @Override
    public String describe(MethodCall call) {
        return "call of method '" + call.method() + "' of service '" + serviceName + "'";
    }

    @Override
    public String describeReply(MethodAnswer reply) {
        return "status " + reply.status().orElse(200);
    }
}
