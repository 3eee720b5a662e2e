package io.cloudruntimes.benchmarks;

import com.google.gson.Gson;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.RuntimeMetadata;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateService;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import stock.ApiClient;
import stock.ApiException;
import stock.api.RuntimeServiceApi;
import stock.api.StateServiceApi;
import stock.model.SaveStateBody;

/**
 * The same three calls to the same peer by three clients: the generated one, one written by hand on OkHttp and Gson, and
 * the one that the stock generator makes of the same documents. A get ends with the order that was stored, a save begins
 * with it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClientBenchmark {
    private final Gson gson = new Gson();
    private Peer peer;
    private RuntimeConnection connection;
    private StateService state;
    private RuntimeService runtime;
    private HandWritten hand;
    private StateServiceApi stockState;
    private RuntimeServiceApi stockRuntime;

    @Setup
    public void start() throws IOException {
        peer = Peer.start();
        connection = new NeutralConnector().connect(URI.create(peer.url()), ConnectOptions.DEFAULT);
        state = connection.service(StateService.class).orElseThrow();
        runtime = connection.service(RuntimeService.class).orElseThrow();
        hand = new HandWritten(peer.url());
        ApiClient stock = new ApiClient().setBasePath(peer.url());
        stockState = new StateServiceApi(stock);
        stockRuntime = new RuntimeServiceApi(stock);
    }

    @TearDown
    public void stop() {
        connection.close();
        peer.close();
    }

    @Benchmark
    public Order getGenerated() {
        GetStateRequest request =
                GetStateRequest.builder().storeName("orders").key("o-1").build();
        StateEntry entry = state.get(request).orElseThrow();
        return gson.fromJson(entry.value().toUtf8(), Order.class);
    }

    @Benchmark
    public Order getHandWritten() throws IOException {
        return hand.get("orders", "o-1").order();
    }

    @Benchmark
    public Order getStock() throws ApiException, IOException {
        // the stock client returns every binary response as a temporary file
        Path file = stockState.getState("orders", "o-1", null, null).toPath();
        String value = Files.readString(file);
        Files.delete(file);
        return gson.fromJson(value, Order.class);
    }

    @Benchmark
    public void saveGenerated() {
        state.save(SaveStateRequest.builder()
                .storeName("orders")
                .items(StateItem.builder()
                        .key("o-1")
                        .value(Bytes.utf8(gson.toJson(Order.SAMPLE)))
                        .build())
                .build());
    }

    @Benchmark
    public void saveHandWritten() throws IOException {
        hand.save("orders", "o-1", Order.SAMPLE);
    }

    @Benchmark
    public void saveStock() throws ApiException {
        byte[] value = gson.toJson(Order.SAMPLE).getBytes(StandardCharsets.UTF_8);
        stockState.saveState(
                "orders",
                new SaveStateBody()
                        .items(List.of(new stock.model.StateItem().key("o-1").value(value))));
    }

    @Benchmark
    public RuntimeMetadata metadataGenerated() {
        return runtime.metadata(GetMetadataRequest.builder().build());
    }

    @Benchmark
    public HandWritten.Metadata metadataHandWritten() throws IOException {
        return hand.metadata();
    }

    @Benchmark
    public stock.model.RuntimeMetadata metadataStock() throws ApiException {
        return stockRuntime.getMetadata();
    }
}
