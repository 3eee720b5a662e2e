package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.BellsApi;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one thing of a binding of callbacks, or of a runtime inside the JVM, and expects a problem at its location. */
class CallbackRulesTest {
    private static final String CALLBACKS = "bindings/tower.yaml";
    private static final String IN_JVM = "bindings/inside.yaml";

    @TempDir
    Path folder;

    /**
     * One thing that is wrong.
     *
     * @param says a part of the message
     */
    record Break(String file, String old, String replacement, String rule, String pointer, String says) {
        @Override
        public String toString() {
            return says + " at " + pointer;
        }
    }

    private static Break operation(String old, String replacement, String pointer, String says) {
        return new Break(CALLBACKS, old, replacement, "binding-operation", "/operations/" + pointer, says);
    }

    private static Break keys(String old, String replacement, String pointer, String says) {
        return new Break(CALLBACKS, old, replacement, "binding-keys", pointer, says);
    }

    private static Break layout(String property, String old, String replacement, String says) {
        return new Break(CALLBACKS, old, replacement, "binding-layout", "/types/Setting/app/" + property, says);
    }

    static Stream<Break> events() {
        return Stream.of(
                operation("events: json list.ticks", "in: {}", "receiveTicks/app", "properties under event"),
                operation("      event: {}\n", "", "receiveVisits/app", "properties under event"),
                operation(
                        "      event: {}\n",
                        "      event: {}\n      events: json x\n",
                        "receiveVisits/app",
                        "properties under event"),
                operation("json items by key", "json items per key", "watchSettings/app/events", "not of the form"),
                operation("json items by key", "items", "watchSettings/app/events", "not of the form"),
                operation(
                        "json items by key",
                        "json items by value",
                        "watchSettings/app/events",
                        "no required text 'value'"),
                operation(
                        "json items by key",
                        "json items by keys",
                        "watchSettings/app/events",
                        "no required text 'keys'"),
                operation(
                        "      event: {data: payload, contentType: content-type, due: absent the tower does not return it}\n",
                        "      events: json rings\n",
                        "receiveRings/app/events",
                        "one response"),
                operation(
                        "data: payload, contentType: content-type, due",
                        "data: status, contentType: content-type, due",
                        "receiveRings/app/event/data",
                        "cannot travel at such a location"),
                operation(
                        "data: payload, contentType: content-type, due",
                        "data: key, contentType: content-type, due",
                        "receiveRings/app/event/data",
                        "cannot travel at such a location"),
                operation(
                        "due: absent the tower does not return it",
                        "name: json",
                        "receiveRings/app",
                        "'name' of the event has several locations"),
                layout("key", "      key: key\n", "      key: json\n", "does not have 'key' as the location of 'key'"),
                layout("value", "      value: json\n", "      value: key\n", "'value' is not the key"),
                new Break(
                        CALLBACKS,
                        "      value: json\n",
                        "      value: header x\n",
                        "binding-location",
                        "/types/Setting/app/value",
                        "'value' cannot be at 'header x', which belongs to a whole message"),
                layout(
                        "store",
                        "      store: absent it is in the path\n",
                        "      store: json\n",
                        "'store' of the event is in the path and in the body"),
                layout(
                        "store",
                        "POST /settings/{store}/{+key}",
                        "POST /settings/{+key}",
                        "'store' of the event is required"),
                new Break(
                        CALLBACKS,
                        "      value: json\n",
                        "",
                        "binding-location",
                        "/types/Setting/app",
                        "'value' has no location"));
    }

    static Stream<Break> replies() {
        return Stream.of(
                operation("DROP: 404}", "LATER: 404}", "receiveRings/app/reply/status/LATER", "no value 'LATER'"),
                operation(
                        "DROP: 404}",
                        "LATER: 404}",
                        "receiveRings/app/reply/status",
                        "'DROP' of 'status' has no status"),
                keys("DROP: 404}", "DROP: 1404}", "/operations/receiveRings/app/reply/status/DROP", "not the status"),
                keys(
                        "DROP: 404}",
                        "DROP: gone}",
                        "/operations/receiveRings/app/reply/status/DROP",
                        "must be a whole number, not text"),
                operation(
                        "        remark: absent the tower reads no remarks\n    not-over: {http: the tower calls the port of its"
                                + " application}\n\n  watch",
                        "    not-over: {http: the tower calls the port of its application}\n\n  watch",
                        "receiveRings/app/reply",
                        "'remark' would be lost"),
                operation(
                        "        remark: absent the tower reads no remarks\n    not-over: {http: the tower calls the port of its"
                                + " application}\n\n  watch",
                        "        remark: json\n    not-over: {http: the tower calls the port of its application}\n\n  watch",
                        "receiveRings/app/reply/remark",
                        "'remark' would be lost"),
                operation(
                        "        status: {SUCCESS: 200, RETRY: 500, DROP: 404}\n",
                        "        status: status\n        more: json\n        remark: {a: 200}\n",
                        "receiveRings/app/reply/remark",
                        "no required enumeration"),
                operation(
                        "        status: {SUCCESS: 200, RETRY: 500, DROP: 404}\n",
                        "        status: {SUCCESS: 200, RETRY: 500, DROP: 404}\n        more: json\n",
                        "receiveRings/app/reply/more",
                        "no 'more' in the reply"),
                operation("      reply: {status: status default 200}\n", "", "receiveVisits/app", "give under reply"),
                operation("{status: constant 200}", "{status: json}", "watchSettings/app/reply/status", "has no reply"),
                keys(
                        "{status: constant 200}",
                        "{status: constant 99}",
                        "/operations/watchSettings/app/reply/status",
                        "not the status"),
                keys(
                        "{status: constant 200}",
                        "{code: constant 200}",
                        "/operations/watchSettings/app/reply/code",
                        "not a key"));
    }

    static Stream<Break> discoveries() {
        return Stream.of(
                operation(
                        "'OPTIONS /{box}', status: 200",
                        "'OPTIONS /{box}'",
                        "receiveLetters/app/discovery",
                        "either 'route'"),
                operation(
                        "'OPTIONS /{box}', status: 200",
                        "'OPTIONS /{box}', status: 200, capability: LETTER_BOX",
                        "receiveLetters/app/discovery/capability",
                        "the server side can ask for names only where"),
                operation(
                        "'OPTIONS /{box}', status: 200",
                        "GET /boxes, route: at, capability: LETTER_BOX",
                        "receiveLetters/app/discovery/capability",
                        "has no 'capability'"),
                operation(
                        "'OPTIONS /{box}', status: 200",
                        "'OPTIONS /{box}', status: 200, other-statuses: [405]",
                        "receiveLetters/app/discovery/other-statuses",
                        "give 'capability' too"),
                operation(
                        "'OPTIONS /{box}', status: 200",
                        "GET /boxes, route: at, status: 200",
                        "receiveLetters/app/discovery",
                        "either 'route'"),
                operation(
                        "OPTIONS /{box}",
                        "OPTIONS /boxes/{box}",
                        "receiveLetters/app/discovery/request",
                        "the path of the call, /{box}"),
                operation(
                        "OPTIONS /{box}",
                        "OPTIONS",
                        "receiveLetters/app/discovery/request",
                        "the path of the call, /{box}"),
                operation("OPTIONS /{box}", "POST /{box}", "receiveLetters/app/discovery/request", "different verbs"),
                keys(
                        "status: 200}",
                        "status: ok}",
                        "/operations/receiveLetters/app/discovery/status",
                        "must be a whole number, not text"),
                keys(
                        "request: 'OPTIONS /{box}', ",
                        "",
                        "/operations/receiveLetters/app/discovery",
                        "'request' is missing"));
    }

    static Stream<Break> exchanges() {
        return Stream.of(
                operation(
                        "        wire: http\n", "        wire: tcp\n", "watchSettings/app/start/wire", "no wire 'tcp'"),
                operation(
                        "        wire: http\n", "        wire: app\n", "watchSettings/app/start/wire", "no wire 'app'"),
                operation("stop: {wire: http", "stop: {wire: app", "watchSettings/app/stop/wire", "no wire 'app'"),
                operation(
                        "POST /settings/{store}/watch\n",
                        "/settings\n",
                        "watchSettings/app/start/request",
                        "a method and a path"),
                operation(
                        "POST /settings/{store}/watch\n",
                        "POST /{keys}\n",
                        "watchSettings/app/start/request",
                        "{keys}, no required input"),
                operation(
                        "POST /settings/{store}/watch\n",
                        "POST /{id}\n",
                        "watchSettings/app/start/request",
                        "and no 'id'"),
                operation(
                        "DELETE /settings/{store}/watch/{id}",
                        "DELETE /{other}",
                        "watchSettings/app/stop/request",
                        "{other}"),
                operation(
                        "        id: json watch.id\n",
                        "",
                        "watchSettings/app/stop/request",
                        "and no 'id' of the response"),
                operation(
                        "        id: json watch.id\n",
                        "",
                        "watchSettings/app/subscription-id",
                        "no 'id' to compare it with"),
                operation(
                        "id: json watch.id", "id: header x", "watchSettings/app/start/id", "no member of a JSON body"),
                operation(
                        "subscription-id: json watch",
                        "subscription-id: header x",
                        "watchSettings/app/subscription-id",
                        "no member"),
                operation("in: {keys: json filter.keys, ", "in: {", "watchSettings/app", "'keys' has no location"),
                operation(
                        "in: {keys: json filter.keys, ",
                        "in: {store: query, keys: json filter.keys, ",
                        "watchSettings/app/start",
                        "'store' has several locations"),
                new Break(
                        CALLBACKS,
                        "keys: json filter.keys",
                        "keys: constant a",
                        "binding-location",
                        "/operations/watchSettings/app/start/in/keys",
                        "'keys' would be dropped"),
                new Break(
                        CALLBACKS,
                        "keys: json filter.keys",
                        "keys: query-prefix a",
                        "binding-layout",
                        "/operations/watchSettings/app/start/in/keys",
                        "'keys' cannot be at 'query-prefix a'"),
                operation(
                        "      event: {}\n",
                        "      event: {}\n      stop: {wire: http, request: POST /x}\n",
                        "receiveVisits/app/stop",
                        "only beside 'start'"),
                operation(
                        "      event: {}\n",
                        "      event: {}\n      subscription-id: json x\n",
                        "receiveVisits/app/subscription-id",
                        "only beside 'start'"),
                keys("        wire: http\n", "", "/operations/watchSettings/app/start", "'wire' is missing"),
                keys(
                        "stop: {wire: http, ",
                        "stop: {in: {}, wire: http, ",
                        "/operations/watchSettings/app/stop/in",
                        "not a key"));
    }

    static Stream<Break> inJvm() {
        return Stream.of(
                new Break(
                        IN_JVM,
                        "muteBells: {adapter: {}}",
                        "muteBells: {}",
                        "binding-operation",
                        "/operations/muteBells",
                        "write 'adapter: {}'"),
                new Break(
                        IN_JVM,
                        "muteBells: {adapter: {}}",
                        "muteBells: {notes: x}",
                        "binding-operation",
                        "/operations/muteBells",
                        "write 'adapter: {}'"),
                new Break(
                        IN_JVM,
                        "muteBells: {adapter: {}}",
                        "muteBells: {adapter: {}, unsupported: why}",
                        "binding-keys",
                        "/operations/muteBells/adapter",
                        "not a key"),
                new Break(
                        IN_JVM,
                        "muteBells: {adapter: {}}",
                        "muteBells: {adapter: {by: hand}}",
                        "binding-keys",
                        "/operations/muteBells/adapter/by",
                        "not a key"),
                new Break(
                        IN_JVM,
                        "muteBells: {adapter: {}}",
                        "muteBells: {adapter: {}, http: {}}",
                        "binding-keys",
                        "/operations/muteBells/http",
                        "not a key"),
                new Break(
                        IN_JVM,
                        "  muteBells: {adapter: {}}\n",
                        "",
                        "binding",
                        "/operations",
                        "'muteBells' is not bound"),
                new Break(
                        IN_JVM,
                        "muteBells:",
                        "muteBell:",
                        "binding",
                        "/operations/muteBell",
                        "no operation 'muteBell'"),
                new Break(IN_JVM, "in-jvm: {}", "in-jvm: {a: b}", "binding-keys", "/in-jvm/a", "not a key"),
                new Break(IN_JVM, "in-jvm: {}", "in-jvm: {}\nwires: {}", "binding-keys", "/wires", "not a key"),
                new Break(IN_JVM, "in-jvm: {}", "in-jvm: {}\nerrors: []", "binding-keys", "/errors", "not a key"),
                new Break(IN_JVM, "in-jvm: {}", "wires: {}", "binding", "/wires", "there is no wire"),
                new Break(IN_JVM, "in-jvm: {}\n", "", "binding-keys", "", "'wires' is missing"),
                new Break(
                        CALLBACKS,
                        "  muteBells:\n    http:",
                        "  muteBells:\n    adapter: {}\n    http:",
                        "binding-keys",
                        "/operations/muteBells/adapter",
                        "not a key"));
    }

    @ParameterizedTest
    @MethodSource({"events", "replies", "discoveries", "exchanges", "inJvm"})
    void isReportedAtItsLocation(Break broken) throws IOException {
        Files.createDirectories(folder.resolve("bindings"));
        String text = Files.readString(BellsApi.FOLDER.resolve(broken.file));
        assertThat(text).contains(broken.old);
        Files.writeString(folder.resolve(broken.file), text.replace(broken.old, broken.replacement));

        Problems problems = new Problems();
        Bindings.read(Documents.read(folder, new Problems()), BellsApi.model(), problems);

        assertThat(ReadableProblems.of(problems.sorted())).anySatisfy(problem -> {
            assertThat(problem.message()).contains(broken.says);
            assertThat(problem.rule()).isEqualTo(broken.rule);
            assertThat(problem.file()).endsWith("/" + broken.file);
            assertThat(problem.pointer()).isEqualTo(broken.pointer);
            assertThat(problem.line()).isPositive();
        });
    }
}
