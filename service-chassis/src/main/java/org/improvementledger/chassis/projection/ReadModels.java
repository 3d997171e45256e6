package org.improvementledger.chassis.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The query side of all projections of this service. */
public final class ReadModels {

    private final DataSource dataSource;
    private final Map<String, Schema> schemas;
    private final Map<Class<?>, ReadModel<?>> byTable = new ConcurrentHashMap<>();

    public ReadModels(DataSource dataSource, List<Projection> projections) {
        this.dataSource = dataSource;
        this.schemas = projections.stream()
                .map(Schema::new)
                .collect(Collectors.toUnmodifiableMap(Schema::live, Function.identity()));
    }

    /** The read model of a projection's table. */
    public <R extends Record> ReadModel<R> of(Projection projection, Class<R> table) {
        Schema schema = schemas.get(projection.name());
        if (schema == null) {
            schema = new Schema(projection);
        }
        return new ReadModel<>(dataSource, schema.live(), schema.table(table));
    }

    /** The read model of a table that one projection only has. */
    @SuppressWarnings("unchecked")
    public <R extends Record> ReadModel<R> of(Class<R> table) {
        return (ReadModel<R>) byTable.computeIfAbsent(table, unknown -> {
            List<Schema> having = schemas.values().stream()
                    .filter(schema -> schema.projection().tables().contains(table))
                    .toList();
            if (having.size() != 1) {
                throw new IllegalArgumentException(
                        "Of " + having.size() + " projections, not of one: " + table.getName());
            }
            return new ReadModel<>(
                    dataSource, having.getFirst().live(), having.getFirst().table(table));
        });
    }
}
