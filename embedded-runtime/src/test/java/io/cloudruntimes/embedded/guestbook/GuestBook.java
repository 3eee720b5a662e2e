package io.cloudruntimes.embedded.guestbook;

import java.util.List;

/** The interface of a made-up service. */
public interface GuestBook {
    /** Signs a book. */
    void sign(String book, String guest);

    /** The guests of a book, in order. */
    List<String> guests(String book);
}
