package io.cloudruntimes.core.server;

import io.cloudruntimes.core.error.NotFoundException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The deliveries of all open streams that wait for their replies, by ids that cannot be guessed. */
public final class PendingDeliveries {
    private final Map<String, SseSession<?, ?>> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    String add(SseSession<?, ?> session) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        sessions.put(text, session);
        return text;
    }

    void remove(String id) {
        sessions.remove(id);
    }

    /** The session that waits for the reply; the delivery is closed by this. */
    SseSession<?, ?> take(String id) {
        SseSession<?, ?> session = sessions.remove(id);
        if (session == null) {
            throw new NotFoundException("the delivery is not open: it already has a reply, or its stream has ended");
        }
        return session;
    }
}
