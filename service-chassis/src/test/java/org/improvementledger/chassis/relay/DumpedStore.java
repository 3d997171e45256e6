package org.improvementledger.chassis.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementledger.local.SharedServers;

/** A dump as operators make it: with {@code pg_dump}, brought back with {@code pg_restore}. */
final class DumpedStore implements StoreDump {

    private final PostgresClient client;
    private final RelayStage dumped;
    private final Path folder;

    private DumpedStore(PostgresClient client, RelayStage dumped, Path folder) {
        this.client = client;
        this.dumped = dumped;
        this.folder = folder;
    }

    static DumpedStore of(RelayStage stage, PostgresClient client) throws IOException {
        Path folder = Files.createTempDirectory("store-dump-");
        DumpedStore dump = new DumpedStore(client, stage, folder);
        folder.toFile().deleteOnExit();
        dump.file().toFile().deleteOnExit();
        client.run(
                "pg_dump",
                "--format=custom",
                "--file=" + dump.file(),
                "--dbname=" + address(stage.database().name()));
        return dump;
    }

    @Override
    public RelayStage restored(Kind kind) throws IOException {
        String stream = dumped.settings().stream();
        return switch (kind) {
            case WHOLE -> {
                SharedServers.Database empty = SharedServers.newDatabaseLike(dumped.database());
                restore(empty.name());
                // Migrated as by a service that starts: what was restored must be what the migrations left.
                yield new RelayStage(SharedServers.kafka(), stream, empty);
            }
            case DATA_ALONE -> {
                RelayStage migrated = new RelayStage(SharedServers.kafka(), stream);
                restore(
                        migrated.database().name(),
                        "--data-only",
                        "--schema=event_store",
                        "--table=domain_event",
                        "--table=event_position",
                        "--table=entity_home",
                        "--table=snapshot_event",
                        "--table=token_entry",
                        "--table=domain_event_global_index_seq");
                yield migrated;
            }
        };
    }

    private void restore(String database, String... options) throws IOException {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "--exit-on-error";
        arguments[options.length + 1] = "--dbname=" + address(database);
        arguments[options.length + 2] = file().toString();
        client.run("pg_restore", arguments);
    }

    private Path file() {
        return folder.resolve("store.dump");
    }

    private static String address(String database) {
        return "postgresql://postgres@127.0.0.1:" + SharedServers.postgres().port() + "/" + database;
    }
}
