package io.cloudruntimes.benchmarks.sidecar;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Locks;
import io.cloudruntimes.Configuration;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.RpcResponse;
import io.cloudruntimes.State;

/** This project's facade. */
final class Ours implements Client {
    private final String name;
    private final boolean invokes;
    private final CloudRuntimes runtimes;
    private final State state;
    private final PubSub pubsub;
    private final Locks locks;
    private final Configuration settings;

    Ours(String name, String url, boolean invokes) {
        this.name = name;
        this.invokes = invokes;
        runtimes = CloudRuntimes.connect(url);
        state = runtimes.state(Target.STORE);
        pubsub = runtimes.pubsub(Target.BROKER);
        locks = runtimes.locks(Target.LOCKS);
        settings = runtimes.configuration(Target.SETTINGS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean can(Operation operation) {
        return invokes || operation != Operation.INVOKE;
    }

    @Override
    public void call(Operation operation) {
        switch (operation) {
            case GET -> state.get(Target.KEY, byte[].class).orElseThrow();
            case SAVE -> state.save(Target.KEY, Target.value());
            case PUBLISH -> pubsub.publish(Target.TOPIC, Target.value());
            case INVOKE -> invoke();
            case TRY_LOCK ->
                locks.tryAcquire(Target.freeResource(), Target.LOCK_EXPIRY).orElseThrow();
            case CONFIGURATION -> settings.get(Target.KEY).orElseThrow();
        }
    }

    private void invoke() {
        RpcResponse answer = runtimes.rpc()
                .call(Target.APP, Target.METHOD)
                .body(Target.value())
                .send();
        if (!answer.isSuccess()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    @Override
    public void close() {
        runtimes.close();
    }
}
