package org.improvementledger.money.spendimport;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two imports of the same lines meet where each would record them: the store's key lets one through, and the other looks at its lines again, which are
 * there by then. Nothing is wrong with it, so it goes on at once.
 */
final class LostRace {

    private static final Logger LOG = LoggerFactory.getLogger(LostRace.class);

    /** Unique violation, serialisation failure and deadlock: https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

    /** After the first; losing to the same one again needs another overlap of lines. */
    private static final int MORE_TRIES = 4;

    private LostRace() {}

    /**
     * Runs a transaction, and again where another one was faster.
     *
     * @throws RuntimeException what it threw last, where that was no lost race or one too many
     */
    static <T extends @Nullable Object> T orAgain(Supplier<T> transaction) {
        for (int left = MORE_TRIES; ; left--) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (left == 0 || !isOne(failed)) {
                    throw failed;
                }
                LOG.info("Some lines of an import were recorded by another one just now; looking at them again");
            }
        }
    }

    private static boolean isOne(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
