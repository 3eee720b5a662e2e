package io.cloudruntimes.generator.model;

import java.util.List;

/** A type that the documents name. */
public sealed interface TypeDef {
    String name();

    /** The last part of the Java package, for example {@code state}. */
    String packageName();

    Docs docs();

    Source source();

    /**
     * An object.
     *
     * @param sent whether it is part of a request or of a reply to a stream's message
     * @param received whether it is part of a response or of a stream's message
     * @param union whether exactly one of its fields is set
     */
    record ObjectType(
            String name,
            String packageName,
            Docs docs,
            List<Field> fields,
            boolean sent,
            boolean received,
            boolean union,
            Source source)
            implements TypeDef {
        public ObjectType {
            fields = List.copyOf(fields);
        }

        /** An object that is no union. */
        public ObjectType(
                String name,
                String packageName,
                Docs docs,
                List<Field> fields,
                boolean sent,
                boolean received,
                Source source) {
            this(name, packageName, docs, fields, sent, received, false, source);
        }
    }

    /** An open enumeration of strings. */
    record EnumType(String name, String packageName, Docs docs, List<EnumValue> values, Source source)
            implements TypeDef {
        public EnumType {
            values = List.copyOf(values);
        }
    }

    /** One known value. */
    record EnumValue(String value, String description) {}
}
