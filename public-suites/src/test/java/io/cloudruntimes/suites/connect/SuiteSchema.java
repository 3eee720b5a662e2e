package io.cloudruntimes.suites.connect;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.SchemaLoader;
import com.squareup.wire.schema.internal.SchemaEncoder;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Compiles the suite's own files of messages. */
public final class SuiteSchema {
    private SuiteSchema() {}

    /**
     * Compiles the files that a client needs, each after those that it imports.
     *
     * @param root the folder from which the files import each other
     */
    public static FileDescriptorSet compile(Path root) throws InvalidProtocolBufferException {
        List<String> files = List.of("config", "service", "client_compat").stream()
                .map(name -> "connectrpc/conformance/v1/" + name + ".proto")
                .toList();
        SchemaLoader loader = new SchemaLoader(FileSystems.getDefault());
        loader.initRoots(
                files.stream().map(file -> Location.get(root.toString(), file)).toList(), List.of());
        Schema schema = loader.loadSchema();
        SchemaEncoder encoder = new SchemaEncoder(schema);
        FileDescriptorSet.Builder compiled = FileDescriptorSet.newBuilder();
        for (String file : files) {
            compiled.addFile(
                    FileDescriptorProto.parseFrom(encoder.encode(Objects.requireNonNull(schema.protoFile(file)))
                            .toByteArray()));
        }
        return compiled.build();
    }
}
