package io.cloudruntimes.suites.connect;

import com.google.protobuf.AnyProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StructProto;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.SchemaLoader;
import com.squareup.wire.schema.internal.SchemaEncoder;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The messages of the suite, compiled from its own files. */
final class SuiteMessages {
    /** In an order in which each file stands after those that it imports. */
    private static final List<String> FILES = List.of("config", "service", "client_compat");

    private static final String FOLDER = "connectrpc/conformance/v1/";
    private static final String PACKAGE = "connectrpc.conformance.v1.";

    private final Map<String, Descriptor> types = new HashMap<>();

    private SuiteMessages() {}

    /**
     * Compiles the files.
     *
     * @param root the folder from which the files import each other
     */
    static SuiteMessages compile(Path root) throws InvalidProtocolBufferException, DescriptorValidationException {
        SchemaLoader loader = new SchemaLoader(FileSystems.getDefault());
        loader.initRoots(
                FILES.stream()
                        .map(file -> Location.get(root.toString(), FOLDER + file + ".proto"))
                        .toList(),
                List.of());
        Schema schema = loader.loadSchema();
        SchemaEncoder encoder = new SchemaEncoder(schema);
        Map<String, FileDescriptor> files = new HashMap<>();
        for (FileDescriptor known :
                List.of(AnyProto.getDescriptor(), EmptyProto.getDescriptor(), StructProto.getDescriptor())) {
            files.put(known.getName(), known);
        }
        SuiteMessages messages = new SuiteMessages();
        for (String file : FILES) {
            FileDescriptorProto encoded = FileDescriptorProto.parseFrom(
                    encoder.encode(Objects.requireNonNull(schema.protoFile(FOLDER + file + ".proto")))
                            .toByteArray());
            FileDescriptor[] imports = encoded.getDependencyList().stream()
                    .map(name -> Objects.requireNonNull(files.get(name), name))
                    .toArray(FileDescriptor[]::new);
            FileDescriptor compiled = FileDescriptor.buildFrom(encoded, imports);
            files.put(compiled.getName(), compiled);
            compiled.getMessageTypes().forEach(type -> messages.types.put(type.getFullName(), type));
        }
        return messages;
    }

    /** Begins a message of a type of the suite. */
    DynamicMessage.Builder builder(String type) {
        return DynamicMessage.newBuilder(
                Objects.requireNonNull(types.get(PACKAGE + type), "the suite has no message " + type));
    }

    /** Reads a message of a type of the suite. */
    Fields parse(String type, byte[] message) throws InvalidProtocolBufferException {
        return new Fields(builder(type).mergeFrom(message).build());
    }
}
