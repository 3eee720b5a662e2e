package io.cloudruntimes.embedded.configuration;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationOperations;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.configuration.DeleteConfigurationRequest;
import io.cloudruntimes.configuration.GetConfigurationRequest;
import io.cloudruntimes.configuration.GetConfigurationResponse;
import io.cloudruntimes.configuration.SaveConfigurationRequest;
import io.cloudruntimes.configuration.SubscribeConfigurationRequest;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.WithErrorContext;
import org.jspecify.annotations.Nullable;

/** Configuration items of the stores. */
final class EmbeddedConfigurationService implements ConfigurationService {
    private final ConfigurationStores stores;

    EmbeddedConfigurationService(ConfigurationStores stores) {
        this.stores = stores;
    }

    @Override
    public GetConfigurationResponse getConfiguration(GetConfigurationRequest request, CallOptions options) {
        return WithErrorContext.call(ConfigurationOperations.GET_CONFIGURATION, request, options, () -> {
            rejectMetadata(request.metadata());
            ConfigurationStore store = stores.get(request.storeName());
            return GetConfigurationResponse.builder()
                    .items(store.get(Selection.of(request.keys(), request.group(), request.label())))
                    .build();
        });
    }

    @Override
    public void saveConfiguration(SaveConfigurationRequest request, CallOptions options) {
        WithErrorContext.run(ConfigurationOperations.SAVE_CONFIGURATION, request, options, () -> {
            rejectMetadata(request.metadata());
            stores.get(request.storeName()).save(request.items());
        });
    }

    @Override
    public void deleteConfiguration(DeleteConfigurationRequest request, CallOptions options) {
        WithErrorContext.run(ConfigurationOperations.DELETE_CONFIGURATION, request, options, () -> {
            rejectMetadata(request.metadata());
            stores.get(request.storeName()).delete(Selection.of(request.keys(), request.group(), request.label()));
        });
    }

    @Override
    public Subscription subscribeConfiguration(
            SubscribeConfigurationRequest request, StreamListener<ConfigurationEvent, @Nullable Void> listener) {
        return WithErrorContext.call(
                ConfigurationOperations.SUBSCRIBE_CONFIGURATION, request, CallOptions.DEFAULT, () -> {
                    rejectMetadata(request.metadata());
                    return stores.get(request.storeName())
                            .watch(Selection.of(request.keys(), request.group(), request.label()), listener);
                });
    }
}
