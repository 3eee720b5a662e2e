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
import io.cloudruntimes.generator.model.Sensitivity;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ListOf;
import io.cloudruntimes.generator.model.TypeRef.Named;
import io.cloudruntimes.generator.model.TypeRef.Scalar;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.model.TypeRef.StringMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An API with a union, and with values that must not show. */
final class GuardedApi {
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);

    private GuardedApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Guarded",
                "1.0.0",
                List.of(service()),
                List.of(amount(), credential()),
                new TypeDef.EnumType("ErrorCode", "common", docs("What went wrong."), List.of(), at("/ErrorCode")),
                at(""));
    }

    private static Service service() {
        Operation sign = new Operation(
                "signIn",
                "signIn",
                MaturityLevel.ALPHA,
                docs("Signs in."),
                "POST",
                "/v1/guard/{realm}/sign-in",
                false,
                List.of(
                        new Input(field("realm", STRING, true, Sensitivity.NONE), Location.PATH),
                        new Input(field("passphrase", STRING, true, Sensitivity.WHOLE), Location.HEADER),
                        new Input(
                                field("credential", new Named("Credential"), true, Sensitivity.NONE),
                                Location.JSON_PROPERTY)),
                RequestBody.JSON,
                new Result.Json(200, new Named("Amount"), OptionalInt.empty()),
                List.of(),
                at("/paths/~1v1~1guard~1{realm}~1sign-in/post"));
        return new Service("GuardService", "odd", docs("Guards."), List.of(sign), List.of(), at("/tags/0"));
    }

    private static TypeDef amount() {
        return new TypeDef.ObjectType(
                "Amount",
                "odd",
                docs("An amount."),
                List.of(
                        field("int64Value", new Scalar(ScalarKind.INT64), false, Sensitivity.NONE),
                        field("textValue", STRING, false, Sensitivity.NONE),
                        field("text", STRING, false, Sensitivity.NONE),
                        field("credential", new Named("Credential"), false, Sensitivity.NONE),
                        field("secret", new Scalar(ScalarKind.BYTES), false, Sensitivity.WHOLE),
                        new Field(
                                "noneValue",
                                new Scalar(ScalarKind.BOOLEAN),
                                false,
                                Constraints.oneOf(List.of("true")),
                                docs("Nothing at all."),
                                at("/properties/noneValue"))),
                true,
                true,
                true,
                at("/components/schemas/Amount"));
    }

    private static TypeDef credential() {
        return new TypeDef.ObjectType(
                "Credential",
                "odd",
                docs("Who somebody is."),
                List.of(
                        field("user", STRING, true, Sensitivity.NONE),
                        new Field(
                                "password",
                                STRING,
                                false,
                                new Constraints(
                                        OptionalInt.of(2),
                                        OptionalInt.of(8),
                                        Optional.of("[a-z0-9]*"),
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        OptionalInt.empty(),
                                        OptionalInt.empty(),
                                        OptionalLong.empty(),
                                        Optional.empty()),
                                docs("The password."),
                                Sensitivity.WHOLE,
                                at("/password")),
                        field("answers", new StringMap(), false, Sensitivity.MAP_VALUES),
                        field("headers", new StringMap(), false, Sensitivity.WHOLE),
                        field("codes", new ListOf(STRING), false, Sensitivity.WHOLE),
                        field("others", new ListOf(new Named("Credential")), false, Sensitivity.NONE)),
                true,
                true,
                at("/components/schemas/Credential"));
    }

    private static Field field(String name, TypeRef type, boolean required, Sensitivity sensitivity) {
        return new Field(
                name,
                type,
                required,
                Constraints.NONE,
                docs("The " + name + " of the test."),
                sensitivity,
                at("/properties/" + name));
    }

    private static Docs docs(String text) {
        return new Docs("", text, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/guard.yaml", pointer);
    }
}
