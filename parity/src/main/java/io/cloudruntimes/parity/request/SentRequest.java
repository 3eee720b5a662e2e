package io.cloudruntimes.parity.request;

import java.util.List;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param method the method
 * @param target the raw path and query, as they stood in the request line
 * @param headers the headers; names in lower case
 * @param body the body; empty where there was none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests but by their normal form
public record SentRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {}
