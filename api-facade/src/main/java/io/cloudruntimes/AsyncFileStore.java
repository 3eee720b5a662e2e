package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.file.AsyncFileService;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.ListFilesResponse;
import io.cloudruntimes.file.PutFileResponse;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link FileStore} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link FileStore} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncFileStore {
    private final AsyncFileService service;
    private final FileRequests requests;

    AsyncFileStore(AsyncFileService service, FileRequests requests) {
        this.service = service;
        this.requests = requests;
    }

    /** As {@link FileStore#open(String)}. */
    public CompletableFuture<Optional<FileReader>> open(String name) {
        return open(name, OpenFileOptions.DEFAULT);
    }

    /** As {@link FileStore#open(String, OpenFileOptions)}; the data are read by calls that wait. */
    public CompletableFuture<Optional<FileReader>> open(String name, OpenFileOptions options) {
        return Futures.of(() -> Futures.map(
                service.getFile(requests.get(name, options), options.streamed()),
                found -> requests.reader(name, found),
                found -> found.ifPresent(file -> file.data().close())));
    }

    /** As {@link FileStore#read(String)}. */
    public CompletableFuture<Optional<Bytes>> read(String name) {
        return read(name, OpenFileOptions.DEFAULT);
    }

    /**
     * As {@link FileStore#read(String, OpenFileOptions)}, but the timeout of the call spans the whole transfer, and the idle timeout has
     * no effect.
     */
    public CompletableFuture<Optional<Bytes>> read(String name, OpenFileOptions options) {
        return Futures.of(() -> Futures.map(
                service.getFile(requests.get(name, options), options.call()),
                found -> requests.whole(name, found),
                unused -> {}));
    }

    /** As {@link FileStore#put(String, byte[])}. */
    public CompletableFuture<PutFileResponse> put(String name, byte[] data) {
        return put(name, data, PutFileOptions.DEFAULT);
    }

    /** As {@link FileStore#put(String, byte[], PutFileOptions)}. */
    public CompletableFuture<PutFileResponse> put(String name, byte[] data, PutFileOptions options) {
        return Futures.of(() -> {
            FileRequests.checkPut(name, data, options);
            return put(name, Content.of(data), options);
        });
    }

    /** As {@link FileStore#put(String, InputStream)}. */
    public CompletableFuture<PutFileResponse> put(String name, InputStream data) {
        return put(name, data, PutFileOptions.DEFAULT);
    }

    /** As {@link FileStore#put(String, InputStream, PutFileOptions)}. */
    public CompletableFuture<PutFileResponse> put(String name, InputStream data, PutFileOptions options) {
        return Futures.of(() -> {
            FileRequests.checkPut(name, data, options);
            return put(name, Content.of(data), options);
        });
    }

    /** As {@link FileStore#put(String, Path)}. */
    public CompletableFuture<PutFileResponse> put(String name, Path file) {
        return put(name, file, PutFileOptions.DEFAULT);
    }

    /** As {@link FileStore#put(String, Path, PutFileOptions)}. */
    public CompletableFuture<PutFileResponse> put(String name, Path file, PutFileOptions options) {
        return Futures.of(() -> {
            Content data = FileRequests.content(name, file, options);
            CompletableFuture<PutFileResponse> written = put(name, data, options);
            written.whenComplete((response, failure) -> data.close());
            return written;
        });
    }

    /** As {@link FileStore#put(String, Content)}. */
    public CompletableFuture<PutFileResponse> put(String name, Content data) {
        return put(name, data, PutFileOptions.DEFAULT);
    }

    /** As {@link FileStore#put(String, Content, PutFileOptions)}. */
    public CompletableFuture<PutFileResponse> put(String name, Content data, PutFileOptions options) {
        return Futures.of(() -> service.putFile(requests.put(name, data, options), options.call()));
    }

    /** As {@link FileStore#stat(String)}. */
    public CompletableFuture<Optional<FileInfo>> stat(String name) {
        return stat(name, FileOptions.DEFAULT);
    }

    /** As {@link FileStore#stat(String, FileOptions)}. */
    public CompletableFuture<Optional<FileInfo>> stat(String name, FileOptions options) {
        return Futures.of(() -> service.statFile(requests.stat(name, options), options.call()));
    }

    /** As {@link FileStore#page(String)}. */
    public CompletableFuture<ListFilesResponse> page(String prefix) {
        return page(prefix, ListFilesOptions.DEFAULT);
    }

    /** As {@link FileStore#page(String, ListFilesOptions)}. */
    public CompletableFuture<ListFilesResponse> page(String prefix, ListFilesOptions options) {
        return Futures.of(() -> service.listFiles(requests.list(prefix, options), options.call()));
    }

    /** As {@link FileStore#delete(String)}. */
    public CompletableFuture<@Nullable Void> delete(String name) {
        return delete(name, FileOptions.DEFAULT);
    }

    /** As {@link FileStore#delete(String, FileOptions)}. */
    public CompletableFuture<@Nullable Void> delete(String name, FileOptions options) {
        return Futures.of(() -> service.deleteFile(requests.delete(name, options), options.call()));
    }
}
