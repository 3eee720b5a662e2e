package io.cloudruntimes.core.server;

import java.util.List;

/** The routes of one service. */
public interface RouteSet {
    /** Its operations. */
    List<Route> routes();

    /** Its streams. */
    List<StreamRoute<?, ?>> streams();
}
