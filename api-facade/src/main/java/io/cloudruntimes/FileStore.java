package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.file.AsyncFileService;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.ListFilesResponse;
import io.cloudruntimes.file.PutFileResponse;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one store. A name is relative to the root of the store, with slashes between its segments. Thread-safe. Every method
 * throws a {@link CloudRuntimesException} if the operation fails.
 */
public final class FileStore {
    private final FileService service;
    private final Supplier<AsyncFileService> async;
    private final FileRequests requests;

    FileStore(FileService service, Supplier<AsyncFileService> async, FileRequests requests) {
        this.service = service;
        this.async = async;
        this.requests = requests;
    }

    /** The same operations with futures. */
    public AsyncFileStore async() {
        return new AsyncFileStore(async.get(), requests);
    }

    /** As {@link #open(String, OpenFileOptions)}, for the whole file. */
    public Optional<FileReader> open(String name) {
        return open(name, OpenFileOptions.DEFAULT);
    }

    /**
     * Opens a file for reading, as soon as its data begin to arrive. The reader must be closed.
     *
     * @return empty if there is no such file
     * @throws io.cloudruntimes.core.error.ConflictException if the options name a version that the file does not have
     */
    public Optional<FileReader> open(String name, OpenFileOptions options) {
        return requests.reader(name, service.getFile(requests.get(name, options), options.streamed()));
    }

    /** As {@link #read(String, OpenFileOptions)}, for the whole file. */
    public Optional<Bytes> read(String name) {
        return read(name, OpenFileOptions.DEFAULT);
    }

    /**
     * Reads a file, or a range of it, into memory.
     *
     * @return empty if there is no such file
     * @throws io.cloudruntimes.core.error.ResourceExhaustedException if it has more than {@value Content#MAX_BYTES} bytes
     */
    public Optional<Bytes> read(String name, OpenFileOptions options) {
        return requests.whole(name, service.getFile(requests.get(name, options), options.streamed()));
    }

    /** As {@link #put(String, byte[], PutFileOptions)}, without a media type. */
    public PutFileResponse put(String name, byte[] data) {
        return put(name, data, PutFileOptions.DEFAULT);
    }

    /** Writes a file and replaces the one of that name. */
    public PutFileResponse put(String name, byte[] data, PutFileOptions options) {
        FileRequests.checkPut(name, data, options);
        return put(name, Content.of(data), options);
    }

    /** As {@link #put(String, InputStream, PutFileOptions)}, without a media type. */
    public PutFileResponse put(String name, InputStream data) {
        return put(name, data, PutFileOptions.DEFAULT);
    }

    /**
     * Writes a file with the bytes that a stream has until its end, and replaces the one of that name. The stream is sent as it is
     * read, and is not closed. If it fails, the call fails with its error.
     */
    public PutFileResponse put(String name, InputStream data, PutFileOptions options) {
        FileRequests.checkPut(name, data, options);
        return put(name, Content.of(data), options);
    }

    /** As {@link #put(String, Path, PutFileOptions)}, without a media type. */
    public PutFileResponse put(String name, Path file) {
        return put(name, file, PutFileOptions.DEFAULT);
    }

    /**
     * Writes a file with the bytes of a file of this machine, and replaces the one of that name.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if the file of this machine cannot be read
     */
    public PutFileResponse put(String name, Path file, PutFileOptions options) {
        try (Content data = FileRequests.content(name, file, options)) {
            return put(name, data, options);
        }
    }

    /** As {@link #put(String, Content, PutFileOptions)}, without a media type. */
    public PutFileResponse put(String name, Content data) {
        return put(name, data, PutFileOptions.DEFAULT);
    }

    /** Writes a file and replaces the one of that name. The content is not closed. */
    public PutFileResponse put(String name, Content data, PutFileOptions options) {
        return service.putFile(requests.put(name, data, options), options.call());
    }

    /** As {@link #stat(String, FileOptions)}, with the default options. */
    public Optional<FileInfo> stat(String name) {
        return stat(name, FileOptions.DEFAULT);
    }

    /** The size and other facts of a file; empty if there is none. */
    public Optional<FileInfo> stat(String name, FileOptions options) {
        return service.statFile(requests.stat(name, options), options.call());
    }

    /** As {@link #list(String, ListFilesOptions)}, with the default options. */
    public Stream<FileInfo> list(String prefix) {
        return list(prefix, ListFilesOptions.DEFAULT);
    }

    /**
     * The files whose names begin with a prefix, in the order of their names; all files if it is empty. Each page is read when
     * the stream needs it, so files may be deleted meanwhile.
     */
    public Stream<FileInfo> list(String prefix, ListFilesOptions options) {
        return Stream.iterate(page(prefix, options), Objects::nonNull, page -> next(prefix, options, page))
                .flatMap(page -> page.files().stream());
    }

    private @Nullable ListFilesResponse next(String prefix, ListFilesOptions options, ListFilesResponse page) {
        return page.nextPageToken()
                .map(token -> page(prefix, options.withPageToken(token)))
                .orElse(null);
    }

    /** As {@link #page(String, ListFilesOptions)}, for the first page. */
    public ListFilesResponse page(String prefix) {
        return page(prefix, ListFilesOptions.DEFAULT);
    }

    /** One page of the files whose names begin with a prefix, with the token of the next page. */
    public ListFilesResponse page(String prefix, ListFilesOptions options) {
        return service.listFiles(requests.list(prefix, options), options.call());
    }

    /** As {@link #delete(String, FileOptions)}, with the default options. */
    public void delete(String name) {
        delete(name, FileOptions.DEFAULT);
    }

    /** Deletes a file. Without such a file nothing happens. */
    public void delete(String name, FileOptions options) {
        service.deleteFile(requests.delete(name, options), options.call());
    }
}
