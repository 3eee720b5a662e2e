package io.cloudruntimes.generator.poet.json;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;

/** Writes the code for rows: a list of objects with one list each, as JSON arrays or objects. */
public final class RowCode {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    public RowCode(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    private static TypeRef.Named element(Field field) {
        return (TypeRef.Named) ((TypeRef.ListOf) field.type()).element();
    }

    /** The list that is the one property of a row. */
    private Field values(FieldMapping rows) {
        return types.object(element(rows.field())).fields().get(0);
    }

    private CodeBlock cell(FieldMapping rows) {
        return CodeBlock.of("$T.INSTANCE", runtime.jsonCodec(element(values(rows)), wire));
    }

    // Rows.writeArrays(out, value.rows(), Row::values, BoxCellHttp.INSTANCE::write)
    // Rows.writeObjects(out, value.columns(), Column::name, value.rows(), Row::values, BoxCellHttp.INSTANCE::write)
    public CodeBlock write(FieldMapping rows, List<FieldMapping> all, CodeBlock get, String out) {
        Field values = values(rows);
        CodeBlock lists = CodeBlock.of("$T::$L", types.type(element(rows.field())), types.accessor(values));
        if (rows.conversion() == Conversion.ROW_ARRAYS) {
            return CodeBlock.of("$T.writeArrays($L, $L, $L, $L::write)", CoreTypes.ROWS, out, get, lists, cell(rows));
        }
        Field columns = columns(all);
        return CodeBlock.of(
                "$T.writeObjects($L, value.$N(), $T::$L, $L, $L, $L::write)",
                CoreTypes.ROWS,
                out,
                ValueClassSpec.member(columns),
                types.type(element(columns)),
                types.accessor(name(columns)),
                get,
                lists,
                cell(rows));
    }

    private static Field columns(List<FieldMapping> all) {
        return all.stream()
                .filter(it -> it.location() instanceof WireLocation.RowNames)
                .map(FieldMapping::field)
                .findFirst()
                .orElseThrow();
    }

    /** The property of a column that is its name: the first that is required text. */
    private Field name(Field columns) {
        return types.object(element(columns)).fields().stream()
                .filter(it -> it.required() && TextCode.isString(it.type()))
                .findFirst()
                .orElseThrow();
    }

    // Rows.readArrays(in, values -> Row.builder().values(values).build(), BoxCellHttp.INSTANCE::read)
    public CodeBlock readArrays(FieldMapping rows, CodeBlock in) {
        return CodeBlock.of("$T.readArrays($L, $L, $L::read)", CoreTypes.ROWS, in, row(rows), cell(rows));
    }

    // values -> Row.builder().values(values).build()
    private CodeBlock row(FieldMapping rows) {
        return CodeBlock.of(
                "values -> $T.builder().$L(values).build()",
                types.type(element(rows.field())),
                types.setter(values(rows)));
    }

    // Rows<Cell> read = Rows.readObjects(in, BoxCellHttp.INSTANCE::read);
    // builder.columns(read.names(column -> Column.builder().name(column).build()));
    // builder.rows(read.rows(values -> Row.builder().values(values).build()));
    public CodeBlock readObjects(FieldMapping rows, List<FieldMapping> all, CodeBlock in) {
        Field columns = columns(all);
        return CodeBlock.builder()
                .addStatement(
                        "$T<$T> read = $T.readObjects($L, $L::read)",
                        CoreTypes.ROWS,
                        types.type(element(values(rows))),
                        CoreTypes.ROWS,
                        in,
                        cell(rows))
                .addStatement(
                        "builder.$N(read.names(column -> $T.builder().$L(column).build()))",
                        ValueClassSpec.member(columns),
                        types.type(element(columns)),
                        types.setter(name(columns)))
                .addStatement("builder.$N(read.rows($L))", ValueClassSpec.member(rows.field()), row(rows))
                .build();
    }
}
