package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonObject;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.core.callback.CallbackDispatcher;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The emitted class that takes the calls of a runtime. */
final class EmittedCallbacks implements AutoCloseable {
    private final CallbackDispatcher callbacks;
    private final String names;
    private @Nullable RuntimeConnection connection;

    /**
     * @param token what the runtime must send; null if it need not
     */
    EmittedCallbacks(String runtime, @Nullable String token) throws ReflectiveOperationException {
        names = TypeLayout.runtimePackage(runtime) + "." + JavaNames.type(runtime);
        callbacks = (CallbackDispatcher)
                Class.forName(names + "Callbacks").getConstructor(String.class).newInstance(token);
    }

    /** Sends the requests that start and stop streams to a port; has no effect if the runtime has no such requests. */
    void over(RuntimeBinding binding, int port) throws ReflectiveOperationException {
        RuntimeConnector connector = (RuntimeConnector)
                Class.forName(names + "Connector").getConstructor().newInstance();
        String wire = binding.wires().stream()
                .filter(it -> it.callbacks().isEmpty())
                .findFirst()
                .orElseThrow()
                .name();
        connection = connector.connect(URI.create(Recordings.url(binding, wire, port)), ConnectOptions.DEFAULT);
        for (Method method : callbacks.getClass().getMethods()) {
            if (method.getName().equals("over")) {
                method.invoke(callbacks, connection);
            }
        }
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
        if (connection != null) {
            connection.close();
        }
    }
}
