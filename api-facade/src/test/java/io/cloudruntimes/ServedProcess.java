package io.cloudruntimes;

import io.cloudruntimes.embedded.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The embedded runtime on a file, in a process of its own, at a port that stays the same over restarts. */
final class ServedProcess implements AutoCloseable {
    private final Path file;
    private final URI uri;
    private ChildJvm process;

    ServedProcess(Path file) throws IOException {
        this.file = file;
        this.process = serve("0");
        this.uri = address(process);
    }

    private ChildJvm serve(String port) throws IOException {
        return new ChildJvm(Main.class, List.of("serve", "--port", port, "--file", file.toString()));
    }

    private static URI address(ChildJvm process) throws IOException {
        String line = process.line();
        return URI.create(line.substring(line.lastIndexOf(' ') + 1));
    }

    String url() {
        return uri.toString();
    }

    CloudRuntimes connect() {
        return CloudRuntimes.connect(url());
    }

    /** Stops it as a debugger does, until {@link #resume}. */
    void stop() throws Exception {
        process.stop();
    }

    void resume() throws Exception {
        process.resume();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.kill();
    }

    /** Kills it, and starts it again. */
    void restart() throws Exception {
        kill();
        process = serve(Integer.toString(uri.getPort()));
        address(process);
    }

    @Override
    public void close() throws Exception {
        process.close();
    }
}
