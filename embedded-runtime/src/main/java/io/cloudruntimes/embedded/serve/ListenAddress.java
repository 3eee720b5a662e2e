package io.cloudruntimes.embedded.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** The address that a server is to listen at. */
public final class ListenAddress {
    private ListenAddress() {}

    /**
     * Makes sure that a server can listen at ports, before anything is created for it. Another process may still take one of
     * them before the server has it.
     *
     * @param ports the ports; 0 is always free
     * @throws io.cloudruntimes.core.error.UnavailableException if one is in use, or the host is not one of this machine
     */
    public static void requireFree(String host, Collection<Integer> ports) {
        for (int port : ports) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
                socket.getLocalPort();
            } catch (IOException e) {
                throw WireServer.notFree(host, port, e);
            }
        }
    }
}
