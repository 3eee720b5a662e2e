package io.cloudruntimes.core.stream.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"data: %s\n", "data:%s\n", "data: short\ndata: %s\ndata: short\n", "data: %s\r\n"})
    void ofAnEventThatIsTooLongNothingIsKeptButWhatTellsItApart(String data) throws IOException {
        String before =
                "id: 7\nevent: topic\n" + String.format(Locale.ROOT, data, "a".repeat(200)) + "\ndata: next\n\n";
        String after = String.format(Locale.ROOT, data, "a".repeat(200)) + "id: 7\nevent: topic\n\ndata: next\n\n";
        for (String stream : List.of(before, after)) {
            assertThat(read(stream, 100))
                    .containsExactly(
                            new SseReader.Event("topic", "7", null), new SseReader.Event("message", "", "next"));
        }
    }

    @Test
    void theLimitHoldsForAllLinesOfAnEventTogether() throws IOException {
        assertThat(read(("data: " + "a".repeat(60) + "\n").repeat(2) + "\n", 100))
                .containsExactly(new SseReader.Event("message", "", null));
        assertThat(read("data: " + "a".repeat(99) + "\n\n", 100))
                .containsExactly(new SseReader.Event("message", "", "a".repeat(99)));
    }

    @Test
    void aLongCommentIsNoEvent() throws IOException {
        assertThat(read(": " + "a".repeat(200) + "\ndata: next\n\n", 100))
                .containsExactly(new SseReader.Event("message", "", "next"));
    }

    @Test
    void theEndInsideALineThatIsTooLongIsTheEnd() throws IOException {
        assertThat(read("data: " + "a".repeat(200), 100)).isEmpty();
    }
}
