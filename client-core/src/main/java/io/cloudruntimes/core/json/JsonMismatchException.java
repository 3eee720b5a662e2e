package io.cloudruntimes.core.json;

import java.io.IOException;

/** JSON of another kind than a type asks for. The message has the position and what was expected there, never the value. */
public final class JsonMismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * An error at a position.
     *
     * @param path the position, for example {@code $.items[1].total}
     * @param problem what was expected there
     */
    public JsonMismatchException(String path, String problem) {
        super(problem + " at " + path);
        this.path = path;
        this.problem = problem;
    }

    static JsonMismatchException expected(String path, String expected) {
        return new JsonMismatchException(path, "expected " + expected + ", found another value");
    }

    /** The position, for example {@code $.items[1].total}. */
    public String path() {
        return path;
    }

    /** What was expected there. */
    public String problem() {
        return problem;
    }
}
