package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OrdersTest {
    @Test
    void whatIsSavedIsReadAndWhatIsPublishedArrives() throws Exception {
        assertEquals("Read Order[id=o-1, total=4200], received Order[id=o-1, total=4200]", Orders.run("embedded:"));
    }
}
