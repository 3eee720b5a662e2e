package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vectors of the streams on the client and on the routes: the opening request, exactly the events that are listed, and
 * exactly the replies that are listed.
 */
class SubscribeVectorTest {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    @AfterAll
    static void stop() {
        TIMER.shutdownNow();
    }

    static Stream<Vector> vectors() {
        return VectorFiles.read(Repo.spec()).stream().filter(Vector::isStream);
    }

    static Stream<Vector> withReplies() {
        return vectors().filter(vector -> !StreamVectors.replies(vector).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void clientReceivesAndReplies(Vector vector) throws Throwable {
        StreamVectorClient.check(vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void serverSendsAndTakesReplies(Vector vector) throws Throwable {
        StreamVectorServer.check(vector, TIMER);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void anEventThatIsNotListedFails(Vector vector) {
        Vector less = StreamVectors.withoutLast(vector, "events");
        assertThatThrownBy(() -> StreamVectorClient.check(less))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the events");
        assertThatThrownBy(() -> StreamVectorServer.check(less, TIMER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the frames");
    }

    @ParameterizedTest
    @MethodSource("withReplies")
    void aReplyThatIsNotListedFails(Vector vector) {
        Vector less = StreamVectors.withoutLast(vector, "answers");
        assertThatThrownBy(() -> StreamVectorClient.check(less))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the replies");
        assertThatThrownBy(() -> StreamVectorServer.check(less, TIMER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a reply to each event");
    }
}
