package io.cloudruntimes.embedded.secret;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.secret.BulkSecretEntry;
import io.cloudruntimes.secret.GetBulkSecretRequest;
import io.cloudruntimes.secret.GetBulkSecretResponse;
import io.cloudruntimes.secret.GetSecretRequest;
import io.cloudruntimes.secret.Secret;
import io.cloudruntimes.secret.SecretOperations;
import io.cloudruntimes.secret.SecretService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets of stores, which are read with each call. */
final class EmbeddedSecretService implements SecretService {
    private final SecretStores stores;

    EmbeddedSecretService(SecretStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<Secret> getSecret(GetSecretRequest request, CallOptions options) {
        return WithErrorContext.call(SecretOperations.GET_SECRET, request, options, () -> {
            SecretStore store = stores.require(request.storeName());
            rejectMetadata(request.metadata());
            return store.read(request.name())
                    .map(values -> Secret.builder().values(values).build());
        });
    }

    @Override
    public GetBulkSecretResponse getBulkSecret(GetBulkSecretRequest request, CallOptions options) {
        return WithErrorContext.call(SecretOperations.GET_BULK_SECRET, request, options, () -> {
            SecretStore store = stores.require(request.storeName());
            rejectMetadata(request.metadata());
            List<BulkSecretEntry> secrets = store.readAll().entrySet().stream()
                    .map(EmbeddedSecretService::entry)
                    .toList();
            return GetBulkSecretResponse.builder().secrets(secrets).build();
        });
    }

    private static BulkSecretEntry entry(Map.Entry<String, Map<String, String>> secret) {
        return BulkSecretEntry.builder()
                .name(secret.getKey())
                .values(secret.getValue())
                .build();
    }
}
