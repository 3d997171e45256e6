package org.improvementledger.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.improvementledger.local.LocalKafka;
import org.improvementledger.local.SharedServers;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A new database of a real Postgres and a new real Kafka; what is measured runs beside them in this process. */
final class Servers implements AutoCloseable {

    private final SharedServers.Database database = SharedServers.newDatabase();
    private final LocalKafka kafka = SharedServers.newKafka();

    Servers() {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .placeholders(Map.of("service_role", database.serviceRole()))
                .load()
                .migrate();
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    /** As the service's own role. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.serviceRole(), database.servicePassword());
    }

    static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Starts the given configuration against these servers. */
    ConfigurableApplicationContext start(WebApplicationType web, Class<?>... configuration) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.config.import", "classpath:chassis.yml");
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.serviceRole());
        properties.put("spring.datasource.password", database.servicePassword());
        properties.put("spring.flyway.user", database.owner());
        properties.put("spring.flyway.password", database.ownerPassword());
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "WARN");
        properties.put("server.port", "0");
        properties.put("ledger.stream", "budget");
        properties.put("ledger.streams", "action-plan,budget");
        properties.put("ledger.kafka.bootstrap-servers", kafka());
        properties.put("ledger.kafka.replication-factor", "1");
        return new SpringApplicationBuilder(configuration)
                .web(web)
                .properties(properties)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    /** Ends Kafka; what is left goes with the process. */
    @Override
    public void close() {
        kafka.kill();
    }
}
