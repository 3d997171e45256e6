package org.improvementledger.audit.witness;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The keeper of the log, where there is one. */
final class LogKeeping implements SmartLifecycle {

    private final @Nullable LogKeeper keeper;

    LogKeeping(@Nullable LogKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void start() {
        if (keeper != null) {
            keeper.start();
        }
    }

    @Override
    public void stop() {
        if (keeper != null) {
            keeper.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null && keeper.isRunning();
    }

    @Override
    public int getPhase() {
        return LogKeeper.PHASE;
    }
}
