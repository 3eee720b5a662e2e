package io.cloudruntimes.sdktests.cloudevents;

import com.google.gson.JsonObject;
import java.util.List;

/** An SDK of CloudEvents. */
interface Sdk {
    /** How an event is put into an HTTP request: whole into the body, or its attributes into headers. */
    enum Mode {
        STRUCTURED,
        BINARY
    }

    /** Makes the events, and writes each as a request. */
    List<Message> make(List<JsonObject> cases, Mode mode) throws Exception;

    /** Reads the events of requests. */
    List<Event> read(List<Message> messages) throws Exception;
}
