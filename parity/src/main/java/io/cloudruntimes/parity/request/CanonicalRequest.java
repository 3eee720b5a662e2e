package io.cloudruntimes.parity.request;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request in normal form, one block of text; two requests mean the same exactly if their blocks are equal.
 *
 * <ol>
 *   <li>The method in upper case.
 *   <li>The path is split at {@code /} before it is decoded; each segment is decoded as UTF-8 and encoded again so that only
 *       the unreserved characters of RFC 3986 stand as they are. A {@code +} is a plus.
 *   <li>The pairs of the query likewise, sorted by name and then by value. Here too a {@code +} is a plus: a client that
 *       means a space must encode it as one.
 *   <li>Of the headers those that the vector names; names in lower case, values trimmed, the parameters of a media type in
 *       lower case, and {@code charset=utf-8} left out, which is the default.
 *   <li>A JSON body as {@link CanonicalJson}; any other body as its bytes. No body is not an empty one where a length is
 *       stated; HTTP has no other way to express it.
 * </ol>
 */
public final class CanonicalRequest {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private CanonicalRequest() {}

    /** The request that a vector asks for. */
    public static String expected(JsonObject expect) {
        Map<String, List<String>> headers = new TreeMap<>();
        if (expect.has("headers")) {
            expect.getAsJsonObject("headers")
                    .entrySet()
                    .forEach(header -> headers.put(
                            lower(header.getKey()), List.of(header.getValue().getAsString())));
        }
        byte[] body = expect.has("body") ? VectorNotation.bytes(expect.get("body")) : new byte[0];
        return of(
                new SentRequest(
                        expect.get("method").getAsString(), VectorNotation.text(expect.get("target")), headers, body),
                expect);
    }

    /** A request that came, as far as the vector's {@code expect} speaks about it. */
    public static String of(SentRequest request, JsonObject expect) {
        int question = request.target().indexOf('?');
        String path = question < 0 ? request.target() : request.target().substring(0, question);
        StringBuilder out = new StringBuilder();
        out.append(request.method().toUpperCase(Locale.ROOT)).append(' ');
        out.append(path(path)).append('\n');
        if (question >= 0) {
            query(request.target().substring(question + 1))
                    .forEach(pair -> out.append("? ").append(pair).append('\n'));
        }
        for (String name : headerNames(expect)) {
            for (String value : request.headers().getOrDefault(name, List.of())) {
                out.append(name).append(": ").append(header(name, value)).append('\n');
            }
        }
        return out.append(body(request.body(), isJson(expect))).toString();
    }

    private static boolean isJson(JsonObject expect) {
        return expect.has("body") && expect.getAsJsonObject("body").has("json");
    }

    private static Set<String> headerNames(JsonObject expect) {
        Set<String> names = new TreeSet<>();
        if (expect.has("headers")) {
            expect.getAsJsonObject("headers").keySet().forEach(name -> names.add(lower(name)));
        }
        if (expect.has("forbidHeaders")) {
            for (JsonElement name : expect.getAsJsonArray("forbidHeaders")) {
                names.add(lower(name.getAsString()));
            }
        }
        return names;
    }

    public static String path(String raw) {
        List<String> segments = new ArrayList<>();
        for (String segment : raw.split("/", -1)) {
            segments.add(recode(segment));
        }
        return String.join("/", segments);
    }

    /** The pairs of a query, sorted. */
    public static List<String> query(String raw) {
        record Pair(String name, @Nullable String value) {}
        List<Pair> pairs = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.add(
                    equals < 0
                            ? new Pair(recode(pair), null)
                            : new Pair(recode(pair.substring(0, equals)), recode(pair.substring(equals + 1))));
        }
        return pairs.stream()
                .sorted(Comparator.comparing(Pair::name)
                        .thenComparing(Pair::value, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(pair -> pair.value() == null ? pair.name() : pair.name() + "=" + pair.value())
                .toList();
    }

    public static String header(String name, String raw) {
        if (!name.equals("content-type") && !name.equals("accept")) {
            return raw.strip();
        }
        List<String> parts = new ArrayList<>();
        for (String part : raw.split(";", -1)) {
            String tidy = lower(part.strip());
            if (!tidy.equals("charset=utf-8") && !tidy.equals("charset=\"utf-8\"")) {
                parts.add(tidy);
            }
        }
        return String.join(";", parts);
    }

    private static String body(byte[] body, boolean json) {
        if (!json) {
            return body.length == 0 ? "" : "bytes " + Base64.getEncoder().encodeToString(body);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return "json " + CanonicalJson.of(JsonParser.parseString(text));
        } catch (CharacterCodingException | JsonParseException e) {
            return "not JSON " + Base64.getEncoder().encodeToString(body);
        }
    }

    /** Percent-decoded and encoded again; what is not well encoded is marked and stays as it is. */
    private static String recode(String raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                decoded.write(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return "(malformed)" + raw;
            }
            decoded.write(high << 4 | low);
            i += 2;
        }
        return encode(decoded.toByteArray());
    }

    private static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
