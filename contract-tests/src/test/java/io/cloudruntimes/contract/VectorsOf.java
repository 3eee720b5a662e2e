package io.cloudruntimes.contract;

import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A program that runs the vectors of an operation or stream on its generated client and on its generated routes. */
final class VectorsOf {
    private VectorsOf() {}

    public static void main(String[] arguments) throws Throwable {
        List<Vector> vectors = VectorFiles.read(Repo.spec()).stream()
                .filter(vector -> vector.operation().equals(arguments[0]))
                .toList();
        VectorTest client = new VectorTest();
        VectorServerTest server = new VectorServerTest();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        VectorTest.start();
        try {
            for (Vector vector : vectors) {
                if (vector.isStream()) {
                    StreamVectorClient.check(vector);
                    StreamVectorServer.check(vector, timer);
                    continue;
                }
                client.reset();
                client.sync(vector);
                client.reset();
                client.async(vector);
                if (vector.json().has("expect")) {
                    server.serves(vector);
                }
            }
        } finally {
            VectorTest.stop();
            VectorServerTest.stop();
            timer.shutdownNow();
        }
        System.out.println(vectors.size() + " vectors hold");
    }
}
