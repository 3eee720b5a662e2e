package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.ListFilesRequest;
import io.cloudruntimes.file.ListFilesResponse;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.file.StoredFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the served runtime while it writes files, many times. Then each file is whole and fits its facts, what was acknowledged is
 * there, and nothing else is left in the folder.
 */
class FileKillTest {
    private static final int KILLS = 15;
    private static final String SHARED = "shared";
    private static final String TYPE = "text/x-";

    private final Set<String> written = Collections.synchronizedSet(new HashSet<>());

    @Test
    void eachFileIsWholeAndFitsItsFacts(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data.db");
        Random random = new Random();
        for (int round = 0; round < KILLS; round++) {
            int putsBeforeKill = 1 + random.nextInt(30);
            try (RuntimeProcess served = RuntimeProcess.serve(file)) {
                check(served.service(FileService.class), folder);
                Thread[] writers = new Thread[3];
                int goal = written.size() + putsBeforeKill;
                for (int i = 0; i < writers.length; i++) {
                    String name = round + "/" + i + "/";
                    writers[i] = new Thread(() -> write(served.service(FileService.class), name));
                    writers[i].start();
                }
                Awaitility.await()
                        .pollDelay(0, TimeUnit.MILLISECONDS)
                        .pollInterval(1, TimeUnit.MILLISECONDS)
                        .until(() -> written.size() >= goal);
                served.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        try (RuntimeProcess served = RuntimeProcess.serve(file)) {
            check(served.service(FileService.class), folder);
        }
    }

    /** Writes files until the runtime is gone, each under a name of its own and under one that all share. */
    private void write(FileService files, String name) {
        try {
            for (int i = 0; ; i++) {
                put(files, name + i, name + i);
                written.add(name + i);
                put(files, SHARED, name + i);
            }
        } catch (CloudRuntimesException e) {
            // killed: this write was not acknowledged
        }
    }

    /** The content shows what it is; some contents are longer than a part that is written at once. */
    private static void put(FileService files, String name, String text) {
        files.putFile(PutFileRequest.builder()
                .storeName("reports")
                .name(name)
                .contentType(TYPE + text.replace('/', '-'))
                .data(Content.of(content(text).getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    private static String content(String text) {
        return text.repeat(1 + Math.floorMod(text.hashCode(), 40_000));
    }

    private void check(FileService files, Path folder) throws Exception {
        List<FileInfo> all = new ArrayList<>();
        String token = null;
        do {
            ListFilesResponse page = files.listFiles(ListFilesRequest.builder()
                    .storeName("reports")
                    .pageToken(token)
                    .build());
            all.addAll(page.files());
            token = page.nextPageToken().orElse(null);
        } while (token != null);
        assertThat(all).extracting(FileInfo::name).containsAll(written);
        for (FileInfo info : all) {
            StoredFile file = files.getFile(GetFileRequest.builder()
                            .storeName("reports")
                            .name(info.name())
                            .build())
                    .orElseThrow();
            String text =
                    file.contentType().orElseThrow().substring(TYPE.length()).replace('-', '/');
            assertThat(file.data().bytes().toUtf8()).isEqualTo(content(text));
            assertThat(file.size()).contains((long) content(text).length());
            assertThat(file.etag()).isEqualTo(info.etag());
            if (!info.name().equals(SHARED)) {
                assertThat(text).isEqualTo(info.name());
            }
        }
        Path contents = folder.resolve("data.db.files");
        if (Files.exists(contents)) {
            try (Stream<Path> left = Files.list(contents)) {
                assertThat(left).hasSize(all.size());
            }
        }
    }
}
