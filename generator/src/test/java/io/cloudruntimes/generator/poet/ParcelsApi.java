package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Input.Location;
import io.cloudruntimes.generator.model.MaturityLevel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.RequestBody;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ListOf;
import io.cloudruntimes.generator.model.TypeRef.Named;
import io.cloudruntimes.generator.model.TypeRef.Scalar;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An API with raw bodies of several media types, and with lists in the query. */
final class ParcelsApi {
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef BYTES = new Scalar(ScalarKind.BYTES);
    private static final List<String> BOTH = List.of("application/x-protobuf", "application/json");

    private ParcelsApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Parcels",
                "1.0.0",
                List.of(service()),
                List.of(
                        object("Receipt", field("data", BYTES, true), field("contentType", STRING, false)),
                        object("Move", field("name", STRING, true))),
                new TypeDef.EnumType("ErrorCode", "common", docs("What went wrong."), List.of(), at("/ErrorCode")),
                at(""));
    }

    private static Service service() {
        return new Service(
                "ParcelService",
                "parcel",
                docs("Parcels."),
                List.of(send(), seal(), find()),
                List.of(watch()),
                at("/tags/0"));
    }

    private static Operation send() {
        Field type = new Field(
                "contentType",
                STRING,
                false,
                Constraints.oneOf(BOTH),
                docs("The media type of the data."),
                at("/x-content-type"));
        return new Operation(
                "sendParcel",
                "send",
                MaturityLevel.STABLE,
                docs("Sends a parcel."),
                "POST",
                "/v1/parcels/{name}",
                false,
                List.of(
                        new Input(field("name", STRING, true), Location.PATH),
                        new Input(field("data", BYTES, true), Location.PAYLOAD, BOTH),
                        new Input(type, Location.CONTENT_TYPE)),
                RequestBody.PAYLOAD,
                new Result.Composed(
                        200,
                        new Named("Receipt"),
                        "data",
                        List.of(),
                        OptionalInt.empty(),
                        BOTH,
                        Optional.of("contentType")),
                List.of(),
                at("/paths/~1v1~1parcels~1{name}/post"));
    }

    /** Bodies that are JSON, but handed on as they are. */
    private static Operation seal() {
        List<String> json = List.of("application/json");
        return new Operation(
                "sealParcel",
                "seal",
                MaturityLevel.STABLE,
                docs("Seals a parcel."),
                "PUT",
                "/v1/parcels/{name}/seal",
                false,
                List.of(
                        new Input(field("name", STRING, true), Location.PATH),
                        new Input(field("data", BYTES, true), Location.PAYLOAD, json)),
                RequestBody.PAYLOAD,
                new Result.Composed(
                        200, new Named("Receipt"), "data", List.of(), OptionalInt.empty(), json, Optional.empty()),
                List.of(),
                at("/paths/~1v1~1parcels~1{name}~1seal/put"));
    }

    private static Operation find() {
        return new Operation(
                "findParcels",
                "find",
                MaturityLevel.STABLE,
                docs("Tells whether parcels are there."),
                "GET",
                "/v1/parcels",
                true,
                List.of(new Input(field("names", new ListOf(STRING), false), Location.QUERY)),
                RequestBody.NONE,
                new Result.Nothing(204),
                List.of(),
                at("/paths/~1v1~1parcels/get"));
    }

    private static Stream watch() {
        return new Stream(
                "watchParcels",
                "watch",
                MaturityLevel.STABLE,
                docs("Receives the moves of parcels."),
                "GET",
                "/v1/parcels/{depot}/moves",
                List.of(
                        new Input(field("depot", STRING, true), Location.PATH),
                        new Input(field("names", new ListOf(STRING), false), Location.QUERY)),
                "move",
                new Named("Move"),
                Optional.empty(),
                List.of(),
                at("/operations/watchParcels"));
    }

    private static TypeDef object(String name, Field... fields) {
        return new TypeDef.ObjectType(
                name,
                "parcel",
                docs("A " + name + "."),
                List.of(fields),
                false,
                true,
                at("/components/schemas/" + name));
    }

    private static Field field(String name, TypeRef type, boolean required) {
        return new Field(
                name,
                type,
                required,
                Constraints.NONE,
                docs("What the parcel has as its " + name + "."),
                at("/properties/" + name));
    }

    private static Docs docs(String text) {
        return new Docs("", text, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/parcel.yaml", pointer);
    }
}
