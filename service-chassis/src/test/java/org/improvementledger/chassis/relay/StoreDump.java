package org.improvementledger.chassis.relay;

import java.io.IOException;
import java.sql.SQLException;

/** An event store as it was at one moment, to be brought back in another database. */
interface StoreDump {

    /** What is brought back. */
    enum Kind {
        /** Tables, rights and rows, into a database that has none. */
        WHOLE,
        /** The rows, into a store that is migrated and empty, past its triggers: every event is queued for sequencing again. */
        DATA_ALONE
    }

    /** Made with {@code pg_dump} where one is found that is no older than the server, otherwise with {@code COPY}; says which. */
    static StoreDump of(RelayStage stage) throws SQLException, IOException {
        PostgresClient client = PostgresClient.FOUND;
        return client == null ? CopiedStore.of(stage) : DumpedStore.of(stage, client);
    }

    /** The dump brought back, with the same stream on the same broker; the caller closes it. */
    RelayStage restored(Kind kind) throws SQLException, IOException;
}
