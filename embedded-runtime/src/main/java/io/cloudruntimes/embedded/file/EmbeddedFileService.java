package io.cloudruntimes.embedded.file;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.file.DeleteFileRequest;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.FileOperations;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.ListFilesRequest;
import io.cloudruntimes.file.ListFilesResponse;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.file.PutFileResponse;
import io.cloudruntimes.file.StatFileRequest;
import io.cloudruntimes.file.StoredFile;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files. A put writes the content under a new version, and then gives the name that version, in one transaction with the facts of
 * the file. So a file is always whole, whenever the process ends, and a reader keeps the version that it has opened.
 */
final class EmbeddedFileService implements FileService {
    private static final String BYTES = "application/octet-stream";
    private static final int DEFAULT_PAGE = 100;
    /** The longest array that JVMs make. */
    private static final long MAX_WHOLE_BYTES = Integer.MAX_VALUE - 8;

    private final Database database;
    private final ComponentRegistry stores;
    private final ContentFolder contents;
    private final FileVersions versions;
    private final Clock clock;

    EmbeddedFileService(Database database, ComponentRegistry stores, ContentFolder contents, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.contents = contents;
        this.versions = new FileVersions(() -> database.writeReturning(FileTable::nextRun));
        this.clock = clock;
    }

    @Override
    public Optional<StoredFile> getFile(GetFileRequest request, CallOptions options) {
        return WithErrorContext.call(FileOperations.GET_FILE, request, options, () -> {
            check(request.storeName(), request.metadata());
            return open(request).map(file -> options.streamedResponse() ? file : whole(file));
        });
    }

    private Optional<StoredFile> open(GetFileRequest request) {
        String missing = "";
        while (true) {
            Optional<FileTable.Row> found = row(request.storeName(), request.name());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            FileTable.Row row = found.get();
            requireVersion(row, request.etag());
            try {
                return Optional.of(StoredFile.builder()
                        .data(range(
                                row,
                                request.offset().orElse(0L),
                                request.length().orElse(Long.MAX_VALUE)))
                        .size(row.size())
                        .contentType(row.contentType())
                        .etag(row.version())
                        .modified(row.modified())
                        .build());
            } catch (NoSuchFileException e) { // a put may have replaced it just now
                if (row.version().equals(missing)) {
                    throw new InternalException(
                            "the content of the file is missing; another program has deleted it, restore it from a"
                                    + " backup");
                }
                missing = row.version();
            }
        }
    }

    private static void requireVersion(FileTable.Row row, Optional<String> etag) {
        if (etag.isPresent() && !etag.get().equals(row.version())) {
            throw new ConflictException("the etag of the file is " + HasResource.quote(row.version()) + ", not "
                    + HasResource.quote(etag.get()) + "; read it again from the beginning");
        }
    }

    private Content range(FileTable.Row row, long offset, long length) throws NoSuchFileException {
        long begin = Math.min(offset, row.size());
        long count = Math.min(length, row.size() - begin);
        if (count == 0) {
            return Content.EMPTY;
        }
        FileChannel content = contents.open(row.version());
        return Content.of(new RangeStream(content, begin, count), count);
    }

    private static StoredFile whole(StoredFile file) {
        try (Content data = file.data()) {
            return file.toBuilder().data(data.bytes(MAX_WHOLE_BYTES)).build();
        }
    }

    @Override
    public PutFileResponse putFile(PutFileRequest request, CallOptions options) {
        return WithErrorContext.call(FileOperations.PUT_FILE, request, options, () -> {
            check(request.storeName(), request.metadata());
            String version = versions.next();
            long size = contents.write(version, request.data());
            FileTable.Row row = new FileTable.Row(
                    request.name(),
                    version,
                    size,
                    request.contentType().orElse(BYTES),
                    Instant.ofEpochMilli(clock.millis()));
            commit(request.storeName(), row).ifPresent(contents::delete);
            return PutFileResponse.builder().size(size).etag(version).build();
        });
    }

    /** The version that the new one replaces; empty if there was no file. */
    private Optional<String> commit(String store, FileTable.Row row) {
        boolean committed = false;
        try {
            Optional<String> replaced = database.writeReturning(sql -> FileTable.put(sql, store, row));
            committed = true;
            return replaced;
        } finally {
            if (!committed) {
                contents.delete(row.version());
            }
        }
    }

    @Override
    public Optional<FileInfo> statFile(StatFileRequest request, CallOptions options) {
        return WithErrorContext.call(FileOperations.STAT_FILE, request, options, () -> {
            check(request.storeName(), request.metadata());
            return row(request.storeName(), request.name()).map(EmbeddedFileService::info);
        });
    }

    @Override
    public ListFilesResponse listFiles(ListFilesRequest request, CallOptions options) {
        return WithErrorContext.call(FileOperations.LIST_FILES, request, options, () -> {
            check(request.storeName(), request.metadata());
            String prefix = request.prefix().orElse("");
            String after = PageToken.lastName(request.pageToken(), request.storeName(), prefix);
            int size = request.pageSize().orElse(DEFAULT_PAGE);
            List<FileTable.Row> rows =
                    database.read(sql -> FileTable.list(sql, request.storeName(), prefix, after, size + 1)).stream()
                            .takeWhile(row -> row.name().startsWith(prefix))
                            .toList();
            List<FileTable.Row> page = rows.subList(0, Math.min(size, rows.size()));
            return ListFilesResponse.builder()
                    .files(page.stream().map(EmbeddedFileService::info).toList())
                    .nextPageToken(
                            rows.size() > size
                                    ? PageToken.after(
                                            request.storeName(),
                                            prefix,
                                            page.get(size - 1).name())
                                    : null)
                    .build();
        });
    }

    @Override
    public void deleteFile(DeleteFileRequest request, CallOptions options) {
        WithErrorContext.run(FileOperations.DELETE_FILE, request, options, () -> {
            check(request.storeName(), request.metadata());
            database.writeReturning(sql -> FileTable.delete(sql, request.storeName(), request.name()))
                    .ifPresent(contents::delete);
        });
    }

    private void check(String store, Map<String, String> metadata) {
        stores.require(store);
        rejectMetadata(metadata);
    }

    private Optional<FileTable.Row> row(String store, String name) {
        return database.read(sql -> FileTable.get(sql, store, name));
    }

    private static FileInfo info(FileTable.Row row) {
        return FileInfo.builder()
                .name(row.name())
                .size(row.size())
                .contentType(row.contentType())
                .etag(row.version())
                .modified(row.modified())
                .build();
    }
}
