package io.cloudruntimes.core.okhttp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Connections that nobody uses any more are closed, though they are looked after seldom. */
class IdleConnectionEvictorTest {
    @Test
    void anIdleConnectionIsKeptForAWhileAndThenClosed() throws Exception {
        ConnectionPool pool = IdleConnectionEvictor.pool(5, Duration.ofSeconds(2));
        OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().build());
            server.enqueue(new MockResponse.Builder().build());
            server.start();
            call(client, server);
            call(client, server);
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.takeRequest().getConnectionIndex()).isZero(); // the same one again
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> pool.connectionCount() == 0);
        } finally {
            client.dispatcher().executorService().shutdown();
        }
    }

    @Test
    void noMoreAreKeptThanMayBe() throws Exception {
        ConnectionPool pool = IdleConnectionEvictor.pool(0, Duration.ofMinutes(5));
        OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().build());
            server.start();
            call(client, server);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> pool.connectionCount() == 0);
        } finally {
            client.dispatcher().executorService().shutdown();
        }
    }

    private static void call(OkHttpClient client, MockWebServer server) throws Exception {
        try (Response response = client.newCall(
                        new Request.Builder().url(server.url("/")).build())
                .execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }
}
