package io.cloudruntimes.suites.connect;

import com.google.protobuf.AnyProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StructProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The messages of the suite. */
final class SuiteMessages {
    private static final String PACKAGE = "connectrpc.conformance.v1.";

    private final Map<String, Descriptor> types = new HashMap<>();

    /**
     * @param schema their compiled files, each after those that it imports
     */
    SuiteMessages(FileDescriptorSet schema) throws DescriptorValidationException {
        Map<String, FileDescriptor> files = new HashMap<>();
        for (FileDescriptor known :
                List.of(AnyProto.getDescriptor(), EmptyProto.getDescriptor(), StructProto.getDescriptor())) {
            files.put(known.getName(), known);
        }
        for (FileDescriptorProto file : schema.getFileList()) {
            FileDescriptor[] imports = file.getDependencyList().stream()
                    .map(name -> Objects.requireNonNull(files.get(name), name))
                    .toArray(FileDescriptor[]::new);
            FileDescriptor linked = FileDescriptor.buildFrom(file, imports);
            files.put(linked.getName(), linked);
            linked.getMessageTypes().forEach(type -> types.put(type.getFullName(), type));
        }
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
