package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.time.Duration;

/**
 * A stream was lost and is going to be opened again.
 *
 * @param cause why it was lost
 * @param attempt which attempt to open it again comes next, from 1
 * @param pause how long until then
 */
public record StreamGap(CloudRuntimesException cause, int attempt, Duration pause) {}
