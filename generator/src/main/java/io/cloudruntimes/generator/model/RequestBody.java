package io.cloudruntimes.generator.model;

/** The body of a request; its parts are among the inputs. */
public enum RequestBody {
    NONE,
    /** A JSON object of the inputs placed as {@link Input.Location#JSON_PROPERTY}. */
    JSON,
    /** The one input placed as {@link Input.Location#PAYLOAD}. */
    PAYLOAD
}
