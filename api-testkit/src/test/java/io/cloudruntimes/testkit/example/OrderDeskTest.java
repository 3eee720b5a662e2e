package io.cloudruntimes.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.testkit.CloudRuntimesExtension;
import io.cloudruntimes.testkit.RuntimeControl;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderDeskTest {
    @RegisterExtension
    static final CloudRuntimesExtension RUNTIMES = CloudRuntimesExtension.inMemory(
            it -> it.state("orders", "o-1", new Order("o-1", 4200, false)).timeout(Duration.ofMillis(50)));

    @Test
    void aPaymentIsKeptAndTold(CloudRuntimes runtimes, RuntimeControl control) {
        new OrderDesk(runtimes).pay("o-1");

        assertThat(control.events("bus", "paid").values(Order.class)).containsExactly(new Order("o-1", 4200, true));
        assertThat(runtimes.state("orders").get("o-1", Order.class)).contains(new Order("o-1", 4200, true));
    }

    @Test
    void aReservationEndsWithItsTime(CloudRuntimes runtimes, RuntimeControl control) {
        OrderDesk desk = new OrderDesk(runtimes);
        desk.reserve(new Order("o-2", 100, false));

        control.clock().advance(Duration.ofMinutes(14));
        assertThat(desk.find("o-2")).isPresent();
        control.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.find("o-2")).isEmpty();
    }

    @Test
    void whatIsNotKeptIsNotTold(CloudRuntimes runtimes, RuntimeControl control) {
        control.failNext(1, "saveState").with(ErrorCode.UNAVAILABLE);

        assertThatThrownBy(() -> new OrderDesk(runtimes).pay("o-1")).isInstanceOf(UnavailableException.class);
        assertThat(control.events("bus", "paid").all()).isEmpty();
    }

    @Test
    void somebodyElseMayBeFaster(CloudRuntimes runtimes, RuntimeControl control) {
        control.on("saveState").where("key", "o-1").next(2).fails(ErrorCode.CONFLICT);

        assertThat(new OrderDesk(runtimes).pay("o-1").paid()).isTrue();
        assertThat(control.calls("getState")).hasSize(3);
    }

    @Test
    void aStoreThatIsDownOrSlow(CloudRuntimes runtimes, RuntimeControl control) {
        OrderDesk desk = new OrderDesk(runtimes);

        control.failNext(1, "getState").with(ErrorCode.UNAVAILABLE);
        assertThat(desk.glance("o-1")).isEmpty();

        control.on("getState").next(1).hangs();
        assertThatThrownBy(() -> desk.glance("o-1")).isInstanceOf(CallTimeoutException.class);
    }
}
