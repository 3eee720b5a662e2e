package io.cloudruntimes.core.okhttp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** URLs of one runtime. Parsing one allocates more than a kilobyte, and the paths of an application are few: they are kept. */
final class UrlCache {
    private static final int MAX_KEPT = 256;

    private final String prefix;
    private final Map<String, HttpUrl> kept = new ConcurrentHashMap<>();

    UrlCache(String address) {
        this.prefix = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The URL of a path with its query, both percent-encoded. */
    HttpUrl of(String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return withoutQuery(target);
        }
        return withoutQuery(target.substring(0, query))
                .newBuilder()
                .encodedQuery(target.substring(query + 1))
                .build();
    }

    private HttpUrl withoutQuery(String path) {
        HttpUrl url = kept.get(path);
        if (url == null) {
            url = HttpUrl.get(prefix + path);
            if (kept.size() < MAX_KEPT) {
                kept.put(path, url);
            }
        }
        return url;
    }
}
