package io.cloudruntimes.core.stream.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class SseReaderTest {
    private static List<SseReader.Event> read(String stream, long longestLine) throws IOException {
        SseReader reader = new SseReader(new Buffer().writeUtf8(stream).inputStream(), longestLine);
        List<SseReader.Event> events = new ArrayList<>();
        for (SseReader.Event event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    @Test
    void eventsAreWhatTheStandardSays() throws IOException {
        String stream = ": heartbeat\n\nid: 1\nevent: topic\ndata: a\ndata:b\ndata:  c\nretry: 5\n\n"
                + "data\n\nevent: no data\n\ndata: é 😀\r\n\r\ndata: not whole\n";
        assertThat(read(stream, 100))
                .containsExactly(
                        new SseReader.Event("topic", "1", "a\nb\n c"),
                        new SseReader.Event("message", "", ""),
                        new SseReader.Event("message", "", "é 😀"));
    }

    @Test
    void anEventThatIsTooLongIsAnError() {
        assertThatThrownBy(() -> read("data: " + "a".repeat(200) + "\n\n", 100)).hasMessageContaining("100");
        assertThatThrownBy(() -> read(("data: " + "a".repeat(60) + "\n").repeat(2) + "\n", 100))
                .hasMessageContaining("100");
        assertThatThrownBy(() -> read("data: " + "a".repeat(200), 100)).hasMessageContaining("100");
    }
}
