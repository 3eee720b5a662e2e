package io.cloudruntimes.testkit;

import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A made-up module, on the class path of these tests only. */
public final class TallyModule implements ServiceModule {
    /** Where counting begins. */
    static final ModuleOption<Integer> FIRST = ModuleOption.ofCode("tally-first", 0);

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(FIRST);
    }

    @Override
    public void start(ModuleContext context) {
        context.provide(Tally.class, new DailyTally(context.clock(), context.option(FIRST)));
    }

    private static final class DailyTally implements Tally {
        private final Clock clock;
        private LocalDate day;
        private int count;

        DailyTally(Clock clock, int first) {
            this.clock = clock;
            day = LocalDate.now(clock);
            count = first;
        }

        @Override
        public synchronized int add() {
            LocalDate today = LocalDate.now(clock);
            if (!today.equals(day)) {
                day = today;
                count = 0;
            }
            return ++count;
        }
    }
}
