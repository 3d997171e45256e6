package org.improvementledger.chassis.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, which passes, from a fault of ours, which does not. */
public final class DatabaseAway {

    /** Seconds after which it is worth asking again when something we stand on is away. */
    public static final String RETRY_AFTER = "5";

    /** SQLSTATE class 08: connection exception. */
    private static final String CONNECTION_EXCEPTION = "08";

    /** SQLSTATE 57P01 to 57P05: shut down by an operator, crashed, not taking connections now, dropped, idle for too long. */
    private static final String OPERATOR_INTERVENTION = "57P0";

    /** What the pool says, without a state, to whoever goes on with a connection that it gave up as broken; the event store does after a snapshot. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    private DatabaseAway() {}

    /** Whether this was thrown, at whatever depth, because the database does not answer. */
    public static boolean isCauseOf(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && tells(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? CLOSED_BY_THE_POOL.equals(failure.getMessage())
                : state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(OPERATOR_INTERVENTION);
    }
}
