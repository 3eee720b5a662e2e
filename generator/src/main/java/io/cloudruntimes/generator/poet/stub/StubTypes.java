package io.cloudruntimes.generator.poet.stub;

import com.palantir.javapoet.ClassName;

/** The types of the test kit that emitted stubs stand on, and are. */
final class StubTypes {
    static final ClassName OPERATION_STUBS = type("OperationStubs");
    static final ClassName RUNTIME_STUBS = type("RuntimeStubs");
    static final ClassName STUB_MAKER = type("StubMaker");
    static final ClassName VALUE_STUB = type("ValueStub");
    static final ClassName OPTIONAL_STUB = type("OptionalStub");
    static final ClassName VOID_STUB = type("VoidStub");

    private StubTypes() {}

    private static ClassName type(String name) {
        return ClassName.get("io.cloudruntimes.testkit.stubs", name);
    }
}
