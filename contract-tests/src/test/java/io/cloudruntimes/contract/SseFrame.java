package io.cloudruntimes.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * One server-sent event.
 *
 * @param event its name
 * @param id the last id that was sent up to here; empty if none was
 * @param data its data; lines are separated by line feeds
 */
record SseFrame(String event, String id, String data) {
    /** The events of a text. Comments, unknown fields and blocks without data are not events. */
    static List<SseFrame> all(String text) {
        List<SseFrame> frames = new ArrayList<>();
        String id = "";
        for (String block : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\n")) {
            String event = "message";
            List<String> data = new ArrayList<>();
            for (String line : block.split("\n")) {
                int colon = line.indexOf(':');
                String field = colon < 0 ? line : line.substring(0, colon);
                String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
                switch (field) {
                    case "event" -> event = value;
                    case "id" -> id = value;
                    case "data" -> data.add(value);
                    default -> {}
                }
            }
            if (!data.isEmpty()) {
                frames.add(new SseFrame(event, id, String.join("\n", data)));
            }
        }
        return frames;
    }
}
