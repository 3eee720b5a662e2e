package io.cloudruntimes.benchmarks.sidecar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp alone, over HTTP/1.1: the same exchange; only the status and the bytes of the response are read. */
final class PlainHttp implements Client {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .socketFactory(new NoDelay())
            .connectionPool(new ConnectionPool(64, 20, TimeUnit.SECONDS))
            .build();
    private final String base;
    private final String locks;

    PlainHttp(Target target) {
        base = "http://127.0.0.1:" + target.httpPort() + "/v1.0";
        locks = "http://127.0.0.1:" + target.httpPort() + "/v1.0-alpha1/lock/" + Target.LOCKS;
    }

    @Override
    public String name() {
        return "OkHttp, HTTP";
    }

    @Override
    public boolean can(Operation operation) {
        return true;
    }

    @Override
    public void call(Operation operation) throws IOException {
        Request.Builder request = new Request.Builder();
        switch (operation) {
            case GET -> request.url(base + "/state/" + Target.STORE + "/" + Target.KEY);
            case SAVE -> request.url(base + "/state/" + Target.STORE).post(saved());
            case PUBLISH ->
                request.url(base + "/publish/" + Target.BROKER + "/" + Target.TOPIC)
                        .post(RequestBody.create(Target.value(), BYTES));
            case INVOKE ->
                request.url(base + "/invoke/" + Target.APP + "/method/" + Target.METHOD)
                        .post(RequestBody.create(Target.value(), BYTES));
            case TRY_LOCK -> request.url(locks).post(locked());
            case CONFIGURATION -> request.url(base + "/configuration/" + Target.SETTINGS + "?key=" + Target.KEY);
        }
        try (Response response = http.newCall(request.build()).execute()) {
            response.body().bytes();
            if (!response.isSuccessful()) {
                throw new IOException(response.toString());
            }
        }
    }

    private static RequestBody locked() {
        String body = "{\"resourceId\":\"" + Target.freeResource() + "\",\"lockOwner\":\"" + Target.APP
                + "\",\"expiryInSeconds\":" + Target.LOCK_EXPIRY.toSeconds() + "}";
        return RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static RequestBody saved() {
        byte[] value = Target.value();
        byte[] start = ("[{\"key\":\"" + Target.KEY + "\",\"value\":").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + value.length + 2);
        System.arraycopy(value, 0, all, start.length, value.length);
        all[all.length - 2] = '}';
        all[all.length - 1] = ']';
        return RequestBody.create(all, JSON);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
