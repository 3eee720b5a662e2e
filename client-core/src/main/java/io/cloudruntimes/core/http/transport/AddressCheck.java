package io.cloudruntimes.core.http.transport;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Decides to which addresses a transport may connect. It is asked with each address that a connection is about to be made to, after the
 * name of the host was looked up. So no spelling of an address and no second look-up leads elsewhere. Thread-safe.
 */
@FunctionalInterface
public interface AddressCheck {
    /** Every address is allowed. */
    AddressCheck ANY = address -> {};

    /**
     * Returns if a connection may be made.
     *
     * @param address the address, with the host by which it was found
     * @throws IOException if it may not; the call fails with it as cause
     */
    void check(InetSocketAddress address) throws IOException;
}
