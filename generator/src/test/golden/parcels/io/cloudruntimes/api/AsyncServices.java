// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.api;

import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.parcel.AsyncParcelService;
import io.cloudruntimes.parcel.ParcelService;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;

/** The services that give futures, made of those that wait. */
@Generated("io.cloudruntimes.generator")
public final class AsyncServices {
    private AsyncServices() {}

    /** An interface whose calls give futures, each of which the executor runs; empty if the type is none of those. */
    public static <S> Optional<S> over(Class<S> type, ServiceSource services, Executor executor) {
        if (type == AsyncParcelService.class) {
            return Optional.of(type.cast(AsyncParcelService.over(services.service(ParcelService.class), executor)));
        }
        return Optional.empty();
    }
}
