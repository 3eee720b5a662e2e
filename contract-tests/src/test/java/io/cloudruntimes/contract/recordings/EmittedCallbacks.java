package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonObject;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.core.callback.CallbackDispatcher;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The emitted class that takes the calls of a runtime. */
final class EmittedCallbacks implements AutoCloseable {
    private final CallbackDispatcher callbacks;

    /**
     * @param token what the runtime must send; null if it need not
     */
    EmittedCallbacks(String runtime, @Nullable String token) throws ReflectiveOperationException {
        String name = TypeLayout.runtimePackage(runtime) + "." + JavaNames.type(runtime) + "Callbacks";
        callbacks = (CallbackDispatcher)
                Class.forName(name).getConstructor(String.class).newInstance(token);
    }

    /** Opens a stream. */
    Subscription open(String stream, JsonObject input, StreamListener<?, ?> listener)
            throws ReflectiveOperationException {
        Api.Member member = Api.member(stream);
        return (Subscription) callbacks
                .getClass()
                .getMethod(member.method(), member.request(), StreamListener.class)
                .invoke(callbacks, Api.request(member, input), listener);
    }

    /** The response to a call. */
    RouteResponse call(ServerRequest request) throws Exception {
        return callbacks.handle(request).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        callbacks.close();
    }
}
