package org.improvementledger.chassis.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gates as Postgres' advisory locks: shared to pass, exclusive to shut, released when the transaction ends, however it ends. */
final class PostgresGates implements Gates {

    /** Tells gates from the locks of relay and projections. */
    private static final String NAMESPACE = "gate:";

    private final JdbcClient jdbc;

    PostgresGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void pass(String gate) {
        lock("pg_advisory_xact_lock_shared", gate);
    }

    @Override
    public void shut(String gate) {
        lock("pg_advisory_xact_lock", gate);
    }

    private void lock(String function, String gate) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A gate is held by a transaction, and there is none.");
        }
        jdbc.sql("select " + function + "(hashtextextended(?, 0))")
                .param(NAMESPACE + gate)
                .query((row, number) -> gate)
                .single();
    }
}
