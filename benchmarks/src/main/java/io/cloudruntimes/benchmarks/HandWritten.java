package io.cloudruntimes.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What a careful person writes by hand for the same calls with OkHttp and Gson, and nothing else. */
final class HandWritten {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient();
    private final Gson gson = new Gson();
    private final HttpUrl base;

    HandWritten(String url) {
        base = HttpUrl.get(url);
    }

    record Item(String key, String value) {}

    record Save(List<Item> items) {}

    record Component(String name, String type, String version, List<String> capabilities) {}

    record Metadata(String runtime, String version, List<Component> components, Map<String, String> attributes) {}

    record Found(Order order, String etag) {}

    Found get(String store, String key) throws IOException {
        HttpUrl url = base.newBuilder()
                .addPathSegments("v1/state")
                .addPathSegment(store)
                .addPathSegment("item")
                .addQueryParameter("key", key)
                .build();
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            check(response, 200);
            return new Found(gson.fromJson(response.body().charStream(), Order.class), response.header("State-Etag"));
        }
    }

    void save(String store, String key, Order order) throws IOException {
        HttpUrl url = base.newBuilder()
                .addPathSegments("v1/state")
                .addPathSegment(store)
                .addPathSegment("save")
                .build();
        byte[] value = gson.toJson(order).getBytes(StandardCharsets.UTF_8);
        Save body = new Save(List.of(new Item(key, Base64.getEncoder().encodeToString(value))));
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(gson.toJson(body), JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            check(response, 204);
        }
    }

    Metadata metadata() throws IOException {
        HttpUrl url = base.newBuilder().addPathSegments("v1/runtime/metadata").build();
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            check(response, 200);
            return gson.fromJson(response.body().charStream(), Metadata.class);
        }
    }

    private static void check(Response response, int expected) throws IOException {
        if (response.code() != expected) {
            throw new IOException("unexpected status " + response.code());
        }
    }
}
