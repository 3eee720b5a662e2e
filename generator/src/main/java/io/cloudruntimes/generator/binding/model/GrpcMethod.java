package io.cloudruntimes.generator.binding.model;

/**
 * A method of gRPC.
 *
 * @param service the full name of its service, for example {@code acme.v1.Files}
 * @param name its name in the service
 */
public record GrpcMethod(String service, String name) {
    /** As the path of a request names it, without the leading slash. */
    @Override
    public String toString() {
        return service + "/" + name;
    }
}
