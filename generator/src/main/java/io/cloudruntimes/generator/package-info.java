/**
 * Specification in, Java source out: load, check, model, plan, specs, files. {@link io.cloudruntimes.generator.Generation} is the
 * pipeline, {@link io.cloudruntimes.generator.Generator} lists what is emitted.
 *
 * <table>
 * <caption>Where to look</caption>
 * <tr><td>{@code spec}, {@code check}, {@code model}</td><td>the OpenAPI and AsyncAPI documents: read, checked, as values</td></tr>
 * <tr><td>{@code binding}</td><td>how each operation is sent to each runtime, from {@code spec/bindings}</td></tr>
 * <tr><td>{@code poet.api}</td><td>interfaces, models, enumerations, the constants of operations</td></tr>
 * <tr><td>{@code poet.http}</td><td>requests, responses and streams over HTTP</td></tr>
 * <tr><td>{@code poet.grpc}</td><td>requests, responses and streams over gRPC</td></tr>
 * <tr><td>{@code poet.json}, {@code poet.proto}</td><td>the bodies: JSON, and messages of protocol buffers</td></tr>
 * <tr><td>{@code poet.callback}</td><td>what a runtime calls at the port of its application</td></tr>
 * <tr><td>{@code poet.server}</td><td>the server side of each wire</td></tr>
 * <tr><td>{@code poet.runtime}</td><td>once for each runtime: connector, clients, table of operations</td></tr>
 * <tr><td>{@code poet.stub}</td><td>the stubs of the test kit</td></tr>
 * <tr><td>{@code openapi}, {@code bundle}</td><td>OpenAPI documents of wires, and of the whole API for stock tools</td></tr>
 * <tr><td>{@code emit}, {@code host}</td><td>layout and writing of files; Maven plugin and command line</td></tr>
 * </table>
 *
 * <table>
 * <caption>Who emits what goes over a wire</caption>
 * <tr><td>a request over gRPC, and how its response is read</td>
 *     <td>{@link io.cloudruntimes.generator.poet.grpc.GrpcExchangesSpec}; the bytes of its message:
 *     {@link io.cloudruntimes.generator.poet.proto.ProtoMessageSpec}</td></tr>
 * <tr><td>a request over HTTP, and how its response is read</td>
 *     <td>{@link io.cloudruntimes.generator.poet.http.HttpExchangesSpec}; its JSON body:
 *     {@link io.cloudruntimes.generator.poet.json.JsonMessageSpec}</td></tr>
 * <tr><td>the server side of both</td>
 *     <td>{@link io.cloudruntimes.generator.poet.server.GrpcMethodsSpec},
 *     {@link io.cloudruntimes.generator.poet.server.HttpRoutesSpec}</td></tr>
 * </table>
 */
@NullMarked
package io.cloudruntimes.generator;

import org.jspecify.annotations.NullMarked;
