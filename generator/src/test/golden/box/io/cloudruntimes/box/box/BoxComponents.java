// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.box.GetMetadataRequest;
import io.cloudruntimes.core.runtime.ComponentLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** How a client learns the types of the components of the Box sidecar. */
@Generated("io.cloudruntimes.generator")
public final class BoxComponents {
    /** The only one. */
    public static final ComponentLookup LOOKUP =
            ComponentLookup.by(BoxBoxOperations.METADATA, GetMetadataRequest.builder().build(), BoxComponents::types);

    private BoxComponents() {}

    private static Map<String, String> types(BoxMetadata metadata) {
        Map<String, String> types = new LinkedHashMap<>();
        metadata.components().forEach(component -> types.put(component.name(), component.type()));
        return types;
    }
}
