package io.cloudruntimes.core;

/** Something that names the resource it is about, for error messages. */
public interface HasResource {
    /** The resource in words, for example {@code storeName 'orders', key 'o-1'}; empty where there is none. */
    String resource();

    /** A value as it may stand in a message: in quotes, cut at 80 characters. */
    static String quote(String value) {
        return "'" + Unicode.cut(value, 80) + "'";
    }
}
