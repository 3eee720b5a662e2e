package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.model.Operation;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call of a replay, with the client of one wire, and what came of it. */
final class Call {
    private final Replay replay;
    private final Api.Member member;
    private @Nullable Object result;
    private @Nullable Throwable failure;

    private Call(Replay replay) {
        this.replay = replay;
        this.member = Api.member(replay.text("call"));
    }

    /** Makes the call and waits for what comes of it. */
    static Call make(Replay replay, CloudRuntimes runtime) {
        Call call = new Call(replay);
        try {
            call.result = call.invoke(runtime, CallOptions.class, CallOptions.DEFAULT);
        } catch (Throwable e) {
            call.failure = e;
        }
        return call;
    }

    /** Opens the stream. What refuses it before it is sent is the failure of the call, and there is no subscription. */
    static Optional<Subscription> open(Replay replay, CloudRuntimes runtime, StreamListener<?, ?> listener)
            throws Throwable {
        Call call = new Call(replay);
        try {
            return Optional.of((Subscription) call.invoke(runtime, StreamListener.class, listener));
        } catch (CloudRuntimesException e) {
            call.failure = e;
            call.checkRefused();
            return Optional.empty();
        }
    }

    private Object invoke(CloudRuntimes runtime, Class<?> lastType, Object last) throws Throwable {
        JsonObject input = replay.row().has("input") ? replay.row().getAsJsonObject("input") : new JsonObject();
        Object request = Api.request(member, input);
        try {
            return member.api()
                    .getMethod(member.method(), member.request(), lastType)
                    .invoke(runtime.service(member.api()), request, last);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Compares what came of it with what must. */
    void check(Answer answer) throws Throwable {
        if (!replay.isSent()) {
            checkRefused();
        } else if (replay.row().has("error")) {
            CloudRuntimesException error = error();
            answer.check(replay.text("error"), error);
            assertThat(error.service()).isEqualTo(member.service().name());
            assertThat(error.operation()).isEqualTo(member.callable().method());
        } else if (failure != null) {
            throw failure;
        } else {
            checkResult();
        }
    }

    private void checkRefused() {
        CloudRuntimesException error = error();
        assertThat(error.code().value()).as(error.getMessage()).isEqualTo(replay.text("error"));
        assertThat(error.getMessage()).contains(replay.text("says"));
    }

    /** The error that it failed with. */
    CloudRuntimesException error() {
        assertThat(failure).isInstanceOf(CloudRuntimesException.class);
        return (CloudRuntimesException) Objects.requireNonNull(failure);
    }

    private void checkResult() throws ReflectiveOperationException {
        if (replay.row().has("absent")) {
            assertThat(result).isEqualTo(Optional.empty());
        } else if (replay.row().has("done")) {
            assertThat(result).isNull();
        } else {
            Object value = result instanceof Optional<?> optional ? optional.orElseThrow() : result;
            Operation operation = (Operation) member.callable();
            assertThat(Api.json(operation.result().result().orElseThrow(), value))
                    .isEqualTo(replay.output());
        }
    }
}
