package io.cloudruntimes;

import io.cloudruntimes.rpc.MethodAnswer;

/** Handles the calls of others to the methods of a service. */
@FunctionalInterface
public interface RpcHandler {
    /** Handles one call. If it throws anything or returns null, the failure is logged and the caller gets a 500. */
    MethodAnswer handle(RpcRequest call) throws Exception;
}
