package io.cloudruntimes.suites.connect;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The client that the suite tests: reads calls from its input, makes them, and writes what became of them to its output. Each
 * message has its length before it, in four bytes.
 */
public final class ConformanceClient {
    private static final int CALLS_AT_ONCE = 8;

    private final SuiteMessages messages;
    private final CallStyle style;
    private final SuiteClients clients = new SuiteClients();
    private final DataOutputStream out;

    private ConformanceClient(SuiteMessages messages, CallStyle style, DataOutputStream out) {
        this.messages = messages;
        this.style = style;
        this.out = out;
    }

    /**
     * @param arguments the file of the suite's compiled messages, and the style of the calls
     */
    public static void main(String[] arguments) throws Exception {
        DataOutputStream out = new DataOutputStream(System.out);
        System.setOut(System.err); // a line of a library would break the stream of messages
        SuiteMessages messages =
                new SuiteMessages(FileDescriptorSet.parseFrom(Files.readAllBytes(Path.of(arguments[0]))));
        new ConformanceClient(messages, CallStyle.valueOf(arguments[1]), out).run();
    }

    private void run() throws Exception {
        ExecutorService calls = Executors.newFixedThreadPool(CALLS_AT_ONCE);
        DataInputStream in = new DataInputStream(System.in);
        try (clients) {
            for (byte[] next = read(in); next.length > 0; next = read(in)) {
                CallRequest request = CallRequest.of(messages.parse("ClientCompatRequest", next));
                calls.execute(() -> answer(request));
            }
            calls.shutdown();
            calls.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static byte[] read(DataInputStream in) throws IOException {
        try {
            return in.readNBytes(in.readInt());
        } catch (EOFException e) {
            return new byte[0];
        }
    }

    private void answer(CallRequest request) {
        CallResult result = new CallResult(messages, request);
        if (isSubscribedTo(request)) {
            new StreamCall(clients.of(request), request, result).make();
        } else {
            new ExchangeCall(clients.of(request), request, result, style).make();
        }
        try {
            write(result.toMessage(request.name(), clients.response(request)));
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSubscribedTo(CallRequest request) {
        return request.kind() == CallRequest.Kind.FULL_DUPLEX_BIDI_STREAM
                || request.kind() == CallRequest.Kind.SERVER_STREAM && style == CallStyle.ASYNC;
    }

    private synchronized void write(Message message) {
        try {
            byte[] bytes = message.toByteArray();
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
