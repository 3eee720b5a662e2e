package io.cloudruntimes.generator.poet.json;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;

/** Writes the code that turns a value into the text of its JSON, and back. */
public final class JsonTextCode {
    private final PoetTypes types;
    private final JsonCode json;

    public JsonTextCode(RuntimeTypes types, Wire wire) {
        this.types = new PoetTypes(types.types().model());
        this.json = new JsonCode(this.types, named -> types.jsonCodec(named, wire));
    }

    // Json.toText((json, it) -> JsonCollections.writeList(json, it, BoxCellHttp.INSTANCE::write), value.cells())
    public CodeBlock write(TypeRef type, CodeBlock value) {
        return CodeBlock.of(
                "$T.toText((json, it) ->$W$L, $L)",
                CoreTypes.JSON,
                json.value(type, CodeBlock.of("it"), "json"),
                value);
    }

    // Json.<List<Cell>>fromText(json -> JsonCollections.readList(json, BoxCellHttp.INSTANCE::read),
    // JsonValues.readString(in))
    public CodeBlock read(TypeRef type, CodeBlock text) {
        return CodeBlock.of(
                "$T.<$T>fromText(json ->$W$L, $L)", CoreTypes.JSON, types.type(type), json.read(type, "json"), text);
    }

    // Json.<List<Cell>>parser(json -> JsonCollections.readList(json, BoxCellHttp.INSTANCE::read))
    public CodeBlock reader(TypeRef type) {
        return CodeBlock.of("$T.<$T>parser(json ->$W$L)", CoreTypes.JSON, types.type(type), json.read(type, "json"));
    }
}
