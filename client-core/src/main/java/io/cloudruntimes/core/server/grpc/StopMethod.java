package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.OpenStreams;
import java.io.IOException;

/** Builds the method with which a client ends a stream by the id that the first message of the stream had. */
public final class StopMethod {
    private final OperationInfo operation;
    private final String name;
    private final OpenStreams streams;
    private int id;
    private int stopped;
    private int problem;

    private StopMethod(OperationInfo operation, String name, OpenStreams streams) {
        this.operation = operation;
        this.name = name;
        this.streams = streams;
    }

    /** Begins one: of which operation the streams are, and the full name of the method. */
    public static StopMethod of(OperationInfo operation, String name, OpenStreams streams) {
        return new StopMethod(operation, name, streams);
    }

    /** The field of the request with the id. */
    public StopMethod id(int field) {
        id = field;
        return this;
    }

    /** The field of the response that is true if the stream was ended. */
    public StopMethod stopped(int field) {
        stopped = field;
        return this;
    }

    /** The field of the response that says why no stream was ended. */
    public StopMethod problem(int field) {
        problem = field;
        return this;
    }

    /** The method. */
    public GrpcMethod.Unary build() {
        return new GrpcMethod.Unary(operation, name, (message, call) -> stop(message));
    }

    private Bytes stop(Bytes message) throws IOException {
        String wanted = MessageFields.stringOf(message, id);
        MessageWriter out = new MessageWriter();
        if (streams.end(wanted)) {
            out.bool(stopped, true);
        } else {
            out.string(problem, "there is no open stream with the id '" + wanted + "'");
        }
        return out.toBytes();
    }
}
