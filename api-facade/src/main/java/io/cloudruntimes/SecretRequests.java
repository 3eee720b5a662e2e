package io.cloudruntimes;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.secret.BulkSecretEntry;
import io.cloudruntimes.secret.GetBulkSecretRequest;
import io.cloudruntimes.secret.GetBulkSecretResponse;
import io.cloudruntimes.secret.GetSecretRequest;
import io.cloudruntimes.secret.Secret;
import io.cloudruntimes.secret.SecretOperations;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The requests of one store, and what its responses hold; the same for calls that wait and calls that do not. */
record SecretRequests(String storeName) {
    GetSecretRequest get(String name, SecretOptions options) {
        Arguments.of(SecretOperations.GET_SECRET).require("name", name).require("options", options);
        return GetSecretRequest.builder()
                .storeName(storeName)
                .name(name)
                .metadata(options.metadata())
                .build();
    }

    GetBulkSecretRequest getBulk(SecretOptions options) {
        Arguments.of(SecretOperations.GET_BULK_SECRET).require("options", options);
        return GetBulkSecretRequest.builder()
                .storeName(storeName)
                .metadata(options.metadata())
                .build();
    }

    /** The only value of a secret. */
    Optional<String> value(String name, Optional<Secret> found) {
        return values(found).map(values -> {
            if (values.size() != 1) {
                throw new InvalidArgumentException("the secret has " + values.size()
                                + " values, not one; read them with getValues. Their names are " + values.keySet())
                        .inContext(ErrorContext.of(SecretOperations.GET_SECRET)
                                .withResource("storeName " + HasResource.quote(storeName) + ", name "
                                        + HasResource.quote(name)));
            }
            return values.values().iterator().next();
        });
    }

    /** The values of a secret, by their names. Some wires cannot tell a secret without values from one that does not exist. */
    Optional<Map<String, String>> values(Optional<Secret> found) {
        return found.map(Secret::values).filter(values -> !values.isEmpty());
    }

    /** The values of each secret, by the name of the secret. */
    Map<String, Map<String, String>> all(GetBulkSecretResponse response) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (BulkSecretEntry secret : response.secrets()) {
            all.put(secret.name(), secret.values());
        }
        return Collections.unmodifiableMap(all);
    }
}
