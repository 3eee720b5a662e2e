package io.cloudruntimes.embedded.rpc;

/** A header that each call to a service carries, such as its token. */
record ServiceHeader(String name, String value) {
    /** Reads {@code HEADER:VALUE}. */
    static ServiceHeader parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("there is no colon after the name of the header");
        }
        return new ServiceHeader(
                text.substring(0, colon), text.substring(colon + 1).strip());
    }

    /** Without the value, which may be a token. */
    @Override
    public String toString() {
        return name;
    }
}
