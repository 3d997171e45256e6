package org.improvementledger.audit.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The accesses in the database. They are written and read; what is old is let go of by a function of the database that refuses to touch what is young. */
final class AccessLog {

    static final int MOST_LINES = 1_000;

    private static final String LOCK = "audit-access-removal";

    private static final String COLUMNS =
            "select id, at, actor, roles, kind, path, query, status from audit_access.access";

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final TransactionOperations transactions;

    AccessLog(JdbcTemplate template, TransactionOperations transactions) {
        this.template = template;
        this.database = JdbcClient.create(template);
        this.transactions = transactions;
    }

    void write(List<Access> accesses) {
        transactions.executeWithoutResult(status -> template.batchUpdate(
                "insert into audit_access.access (at, actor, roles, kind, path, query, status) values (?, ?, ?, ?, ?, ?, ?)",
                accesses,
                accesses.size(),
                (statement, access) -> {
                    statement.setObject(1, OffsetDateTime.ofInstant(access.at(), ZoneOffset.UTC));
                    statement.setString(2, access.actor());
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", access.roles().toArray()));
                    statement.setString(4, access.kind().code());
                    statement.setString(5, access.path());
                    statement.setString(6, access.query());
                    statement.setInt(7, access.status());
                }));
    }

    /**
     * @param after the last access of the part before; null for the first part
     * @param limit 1 to {@value #MOST_LINES}
     */
    List<Access> list(AccessFilter filter, AccessOrder order, @Nullable Long after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        if (after != null) {
            Optional<Access> last = database.sql(COLUMNS + " where id = :id")
                    .param("id", after)
                    .query(AccessLog::access)
                    .optional();
            parameters.put("id", after);
            parameters.put("actor", last.map(Access::actor).orElse(""));
            where += " and " + order.after();
        }
        return database.sql(COLUMNS + where + " order by " + order.sql() + " limit " + limit)
                .params(parameters)
                .query(AccessLog::access)
                .list();
    }

    long count(AccessFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return database.sql("select count(*) from audit_access.access" + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /**
     * Lets go of what is older, at most so many.
     *
     * @return how many; none where another instance is at it
     */
    long removeBefore(Instant before, int most) {
        return Optional.ofNullable(transactions.execute(status -> {
                    boolean alone = database.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                            .param(LOCK)
                            .query(Boolean.class)
                            .single();
                    return alone
                            ? database.sql("select audit_access.remove_before(?, ?)")
                                    .params(OffsetDateTime.ofInstant(before, ZoneOffset.UTC), most)
                                    .query(Long.class)
                                    .single()
                            : Long.valueOf(0);
                }))
                .orElse(0L);
    }

    private static String where(AccessFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where true");
        if (filter.actor() != null) {
            where.append(" and actor = :person");
            parameters.put("person", filter.actor());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind().code());
        }
        if (filter.words() != null) {
            where.append(
                    " and (position(lower(:words) in lower(path)) > 0 or position(lower(:words) in lower(query)) > 0)");
            parameters.put("words", filter.words());
        }
        if (filter.from() != null) {
            where.append(" and at >= :from");
            parameters.put("from", OffsetDateTime.ofInstant(filter.from(), ZoneOffset.UTC));
        }
        if (filter.before() != null) {
            where.append(" and at < :before");
            parameters.put("before", OffsetDateTime.ofInstant(filter.before(), ZoneOffset.UTC));
        }
        return where.toString();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        Array roles = row.getArray("roles");
        return new Access(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                List.of((String[]) roles.getArray()),
                Coded.of(AccessKind.class, row.getString("kind")),
                row.getString("path"),
                row.getString("query"),
                row.getInt("status"));
    }
}
