package io.cloudruntimes.transport.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * Publishes a stream, each part as soon as it was read. The JDK's own publisher reads on the thread that writes to the connection:
 * a part that was read is then not sent before the next one is there.
 */
final class StreamPublisher implements Flow.Publisher<ByteBuffer> {
    private static final int PART = 64 * 1024;

    private final InputStream in;
    private final Executor executor;

    StreamPublisher(InputStream in, Executor executor) {
        this.in = in;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    private final class Reading implements Flow.Subscription, Runnable {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private long demand;
        private boolean reading;
        private boolean over;

        Reading(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            synchronized (this) {
                if (over) {
                    return;
                }
                demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
                if (reading) {
                    return;
                }
                reading = true;
            }
            try {
                executor.execute(this);
            } catch (RuntimeException e) {
                fail(e);
            }
        }

        @Override
        public void run() {
            try {
                while (takeDemand()) {
                    byte[] part = new byte[PART];
                    int count = in.read(part);
                    if (count < 0) {
                        if (end()) {
                            subscriber.onComplete();
                        }
                        return;
                    }
                    if (!isOver()) {
                        subscriber.onNext(ByteBuffer.wrap(part, 0, count));
                    }
                }
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }

        /** Whether another part is wanted; else the next request reads on. */
        private synchronized boolean takeDemand() {
            reading = !over && demand > 0;
            demand--;
            if (!reading) {
                demand = 0;
            }
            return reading;
        }

        private synchronized boolean isOver() {
            return over;
        }

        private synchronized boolean end() {
            boolean first = !over;
            over = true;
            return first;
        }

        private void fail(Exception e) {
            if (end()) {
                subscriber.onError(e);
            }
        }

        @Override
        public void cancel() {
            end();
        }
    }
}
