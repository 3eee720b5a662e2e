package io.cloudruntimes.generator.model;

/**
 * A property of an object or an input of an operation.
 *
 * @param name the name in the document
 * @param type its type
 * @param required whether it must be there
 * @param rules what a sent value must satisfy
 * @param docs its description
 * @param sensitivity what of a value never shows
 * @param source where it stands
 */
public record Field(
        String name,
        TypeRef type,
        boolean required,
        Constraints rules,
        Docs docs,
        Sensitivity sensitivity,
        Source source) {
    /** A field whose value may show. */
    public Field(String name, TypeRef type, boolean required, Constraints rules, Docs docs, Source source) {
        this(name, type, required, rules, docs, Sensitivity.NONE, source);
    }
}
