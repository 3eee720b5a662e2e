package io.cloudruntimes;

import io.cloudruntimes.rpc.MethodAnswer;

/** Answers the calls of others to the methods of a service. */
@FunctionalInterface
public interface RpcHandler {
    /** The answer to one call. One that throws is logged, and the caller gets a 500. */
    MethodAnswer handle(RpcRequest call) throws Exception;
}
