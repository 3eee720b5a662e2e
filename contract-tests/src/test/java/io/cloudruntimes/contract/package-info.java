/** The vectors and faults against every client and the served routes, and what must hold between the modules. */
package io.cloudruntimes.contract;
