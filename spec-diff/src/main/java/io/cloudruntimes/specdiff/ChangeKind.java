package io.cloudruntimes.specdiff;

import java.util.Locale;

/** What happened. */
public enum ChangeKind {
    FILE_REMOVED,
    SERVICE_REMOVED,
    SERVICE_ADDED,
    OPERATION_REMOVED,
    OPERATION_ADDED,
    OPERATION_RENAMED,
    OPERATION_MOVED,
    METHOD_RENAMED,
    PACKAGE_CHANGED,
    MATURITY_CHANGED,
    DEPRECATED,
    SAFE_CHANGED,
    CODE_DROPPED,
    CODE_ADDED,
    CODE_STATUS_CHANGED,
    SECURITY_CHANGED,
    RESULT_CHANGED,
    RESPONSE_REMOVED,
    RESPONSE_ADDED,
    MEDIA_TYPE_REMOVED,
    MEDIA_TYPE_ADDED,
    DEFAULT_MEDIA_TYPE_CHANGED,
    EVENT_CHANGED,
    ANSWER_CHANGED,
    FIELD_REMOVED,
    FIELD_ADDED,
    FIELD_REQUIRED,
    FIELD_OPTIONAL,
    TYPE_CHANGED,
    TYPE_REMOVED,
    VALUE_REMOVED,
    VALUE_ADDED,
    LIMIT_CHANGED,
    BINDING_REMOVED,
    BINDING_ADDED,
    BINDING_CHANGED,
    WIRE_REMOVED,
    WIRE_ADDED,
    WIRE_CHANGED,
    OPERATION_UNSUPPORTED,
    OPERATION_SUPPORTED,
    PREFERRED_WIRE_CHANGED,
    REQUEST_CHANGED,
    PLACE_CHANGED,
    INPUT_REFUSED,
    INPUT_TAKEN,
    OUTCOME_CHANGED,
    ERROR_RULE_CHANGED,
    SERVED_CHANGED,
    VECTOR_REMOVED,
    VECTOR_ADDED,
    VECTOR_RENAMED,
    VECTOR_CHANGED,
    JAVA_CHANGED,
    /** Something that no rule of the comparison is about. */
    OTHER;

    /** As it stands in reports, for example {@code field-required}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
