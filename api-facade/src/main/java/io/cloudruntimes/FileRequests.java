package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.file.DeleteFileRequest;
import io.cloudruntimes.file.FileOperations;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.ListFilesRequest;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.file.StatFileRequest;
import io.cloudruntimes.file.StoredFile;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests of one store, and the readers of its responses; the same for calls that wait and calls that do not. */
record FileRequests(String storeName, OpenReaders readers) {
    GetFileRequest get(String name, OpenFileOptions options) {
        check(FileOperations.GET_FILE, name, options);
        return GetFileRequest.builder()
                .storeName(storeName)
                .name(name)
                .offset(options.offset())
                .length(options.length())
                .etag(options.etag())
                .metadata(options.metadata())
                .build();
    }

    PutFileRequest put(String name, Content data, PutFileOptions options) {
        checkPut(name, data, options);
        return PutFileRequest.builder()
                .storeName(storeName)
                .name(name)
                .data(data)
                .contentType(options.contentType())
                .metadata(options.metadata())
                .build();
    }

    StatFileRequest stat(String name, FileOptions options) {
        check(FileOperations.STAT_FILE, name, options);
        return StatFileRequest.builder()
                .storeName(storeName)
                .name(name)
                .metadata(options.metadata())
                .build();
    }

    DeleteFileRequest delete(String name, FileOptions options) {
        check(FileOperations.DELETE_FILE, name, options);
        return DeleteFileRequest.builder()
                .storeName(storeName)
                .name(name)
                .metadata(options.metadata())
                .build();
    }

    ListFilesRequest list(String prefix, ListFilesOptions options) {
        Arguments.of(FileOperations.LIST_FILES).require("prefix", prefix).require("options", options);
        return ListFilesRequest.builder()
                .storeName(storeName)
                .prefix(prefix.isEmpty() ? null : prefix)
                .pageSize(options.pageSize())
                .pageToken(options.pageToken())
                .metadata(options.metadata())
                .build();
    }

    private static void check(OperationInfo operation, String name, Object options) {
        Arguments.of(operation).require("name", name).require("options", options);
    }

    /** Checks the arguments of a call that sends data, before the data are opened. */
    static void checkPut(String name, @Nullable Object data, PutFileOptions options) {
        check(FileOperations.PUT_FILE, name, options);
        Arguments.required(FileOperations.PUT_FILE, "data", data);
    }

    Optional<FileReader> reader(String name, Optional<StoredFile> found) {
        return found.map(file -> new FileReader(file, readers.add(storeName, name, file.data()), context(name)));
    }

    /** All bytes of a file that fits into memory. */
    Optional<Bytes> whole(String name, Optional<StoredFile> found) {
        return found.map(file -> {
            try (Content data = file.data()) {
                return data.atMost(Content.MAX_BYTES, FileRequests::tooLarge).bytes();
            } catch (CloudRuntimesException e) {
                throw e.inContext(context(name));
            }
        });
    }

    private static ResourceExhaustedException tooLarge() {
        return new ResourceExhaustedException("the file has more than " + Content.MAX_BYTES
                + " bytes, which is the most that is read into memory at once; open it and read it as a stream");
    }

    ErrorContext context(String name) {
        return ErrorContext.of(FileOperations.GET_FILE)
                .withResource("storeName " + HasResource.quote(storeName) + ", name " + HasResource.quote(name));
    }

    /** A file of this machine, which is open until the content is closed. */
    static Content content(String name, Path file, PutFileOptions options) {
        check(FileOperations.PUT_FILE, name, options);
        Arguments.required(FileOperations.PUT_FILE, "file", file);
        try {
            SeekableByteChannel channel = Files.newByteChannel(file);
            return Content.of(Channels.newInputStream(channel), channel.size());
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the file " + file + " cannot be read (" + e + "); nothing was sent", ErrorContext.EMPTY, e);
        }
    }

    /** What a failed read throws: always one with an error of the API. */
    static ContentException failure(IOException e, long after, ErrorContext context) {
        return new ContentException(Content.errorOf(e, after).inContext(context));
    }
}
