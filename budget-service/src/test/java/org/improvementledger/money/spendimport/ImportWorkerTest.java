package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.improvementledger.money.RunningMoney;
import org.junit.jupiter.api.Test;

/** The one thread that imports have on an instance. */
class ImportWorkerTest {

    @Test
    void everyStartLeavesAWorkerAtWork() {
        ImportWorker worker = RunningMoney.shared().context().getBean(ImportWorker.class);
        long all = atWork();
        for (int start = 1; start <= 200; start++) {
            worker.stop();
            worker.start();
            atWork();
            assertThat(atWork()).as("after start %d", start).isEqualTo(all);
        }
    }

    private static long atWork() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().equals("spend imports"))
                .count();
    }
}
