package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.server.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wire on which the runtime is the caller, at the port of its application. Immutable. */
public final class CallbackWire {
    private final String name;
    private final String portVariable;
    private final String tokenHeader;
    private final String tokenVariable;
    private final String health;
    private final List<String> routeLists;
    private final List<Call> nameProbes;
    private final List<String> ignored;
    private final List<Call> unopened;

    private CallbackWire(Builder builder) {
        name = builder.name;
        portVariable = builder.portVariable;
        tokenHeader = builder.tokenHeader;
        tokenVariable = builder.tokenVariable;
        health = builder.health;
        routeLists = List.copyOf(builder.routeLists);
        nameProbes = List.copyOf(builder.nameProbes);
        ignored = List.copyOf(builder.ignored);
        unopened = List.copyOf(builder.unopened);
    }

    /** A kind of call, and the status of the response to it. */
    record Call(String verb, PathTemplate path, int status) {
        boolean matches(String callVerb, String callPath) {
            return verb.equals(callVerb) && path.match(callPath) != null;
        }
    }

    /** A builder of the wire of a name, for example {@code app}. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    /** The environment variable with the port; empty if there is none. */
    public String portVariable() {
        return portVariable;
    }

    /** The header with the token of the runtime; empty if it sends none. */
    String tokenHeader() {
        return tokenHeader;
    }

    /** The environment variable with the token; empty if there is none. */
    public String tokenVariable() {
        return tokenVariable;
    }

    /** The request that asks whether the application is well; empty if there is none. */
    String health() {
        return health;
    }

    /** Whether a call asks for the list of what is open. */
    boolean asksForRoutes(String call) {
        return routeLists.contains(call);
    }

    /** What a call is that asks whether a name is handled; null if it asks nothing like that. */
    @Nullable
    Call nameProbe(String verb, String path) {
        return first(nameProbes, verb, path);
    }

    boolean ignores(String call) {
        return ignored.contains(call);
    }

    /** What a call is whose stream may be opened later; null if there is no such stream. */
    @Nullable
    Call unopened(String verb, String path) {
        return first(unopened, verb, path);
    }

    private static @Nullable Call first(List<Call> calls, String verb, String path) {
        return calls.stream()
                .filter(call -> call.matches(verb, path))
                .findFirst()
                .orElse(null);
    }

    /** Builds a {@link CallbackWire}. */
    public static final class Builder {
        private final String name;
        private String portVariable = "";
        private String tokenHeader = "";
        private String tokenVariable = "";
        private String health = "";
        private final List<String> routeLists = new ArrayList<>();
        private final List<Call> nameProbes = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final List<Call> unopened = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** The environment variable with the port. */
        public Builder portVariable(String variable) {
            this.portVariable = variable;
            return this;
        }

        /** The header with the token of the runtime, and the environment variable that has the token. */
        public Builder token(String header, String variable) {
            this.tokenHeader = header;
            this.tokenVariable = variable;
            return this;
        }

        /** The request that asks whether the application is well, for example {@code GET /healthz}. */
        public Builder health(String request) {
            this.health = request;
            return this;
        }

        /** A request that asks for the list of what is open, for example {@code GET /subscriptions}. */
        public Builder routeList(String request) {
            routeLists.add(request);
            return this;
        }

        /** A request that asks whether a name is handled; the status is that of the response for a name that is. */
        public Builder nameProbe(String verb, String path, int status) {
            nameProbes.add(new Call(verb, PathTemplate.of(path), status));
            return this;
        }

        /** A request that gets the response 404 although a stream would match it. */
        public Builder ignore(String request) {
            ignored.add(request);
            return this;
        }

        /** A call that gets a status as response while its stream is not open, so that the runtime retries it. */
        public Builder unopened(String verb, String path, int status) {
            unopened.add(new Call(verb, PathTemplate.of(path), status));
            return this;
        }

        /** The wire. */
        public CallbackWire build() {
            return new CallbackWire(this);
        }
    }
}
