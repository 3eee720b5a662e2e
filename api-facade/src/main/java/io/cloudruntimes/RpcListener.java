package io.cloudruntimes;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.http.TaskExecutors;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Runs a handler of calls, each on a thread of its own, and answers what it says. */
final class RpcListener implements StreamListener<MethodCall, MethodAnswer> {
    private final Values values;
    private final RpcHandler handler;
    private final ExecutorService executor = TaskExecutors.perTask("cloud-runtimes-rpc");
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    RpcListener(Values values, RpcHandler handler) {
        this.values = values;
        this.handler = handler;
    }

    @Override
    public CompletionStage<MethodAnswer> onEvent(MethodCall call) {
        CompletableFuture<MethodAnswer> answer = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                answer.complete(handler.handle(new RpcRequest(call, values)));
            } catch (Exception | LinkageError | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Override
    public void onOpen() {
        settled.complete(null);
    }

    @Override
    public void onGap(StreamGap gap) {
        settled.complete(null);
    }

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        executor.shutdown();
        if (error == null) {
            settled.complete(null);
        } else {
            settled.completeExceptionally(error);
        }
    }

    /** Waits until the first attempt to open the stream has had its outcome. */
    void awaitSettled(Subscription subscription) {
        try {
            settled.get();
        } catch (ExecutionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause()); // only onClosed() fails it
        } catch (InterruptedException e) {
            subscription.close();
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted while it waited", ErrorContext.EMPTY, e);
        }
    }
}
