package io.cloudruntimes.embedded.secret;

/**
 * Who may have access to a file of secrets.
 *
 * @param group whether its group may read it
 * @param unchecked whether the file may be on a file system that has no POSIX permissions, where nobody checks who can read it
 */
record FileAccess(boolean group, boolean unchecked) {}
