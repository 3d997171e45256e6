package org.improvementledger.chassis.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, as of any position. Every statement is written from the row record's own column names, and every value is a parameter.
 *
 * <p>{@code asOf} is the position of the last event that is to be seen, {@link Moment#LATEST} for all that is applied.
 */
public final class ReadModel<R extends Record> {

    /** Rows that one page may hold. */
    public static final int MAXIMUM_PAGE = 1_000;

    private final DataSource dataSource;
    private final String schema;
    private final RowTable<R> table;
    private final String from;
    private final String visible;
    private final int visibleParameters;

    ReadModel(DataSource dataSource, String schema, RowTable<R> table) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.table = table;
        this.from = " FROM " + schema + "." + Names.quoted(table.name());
        this.visible = table.appended() ? "from_position <= ?" : "from_position <= ? AND to_position > ?";
        this.visibleParameters = table.appended() ? 1 : 2;
    }

    /** The row with this key as it stood then. */
    public Optional<Versioned<R>> find(Object key, long asOf) {
        Query query = new Query("SELECT * FROM (SELECT " + versionColumns() + from + " WHERE ");
        keyIs(query, key);
        query.sql(latestThen()).parameter(asOf);
        stillOpen(query, asOf);
        return read(query).stream().findFirst();
    }

    /** The rows with these keys as they stood then, in order of first position; keys that have none are left out. */
    public List<Versioned<R>> findAll(Collection<?> keys, long asOf) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Column key = table.key();
        Query query = new Query("SELECT v.* FROM unnest(CAST(? AS " + key.type().sql()
                + "[])) AS wanted (key) CROSS JOIN LATERAL (SELECT " + versionColumns() + from + " WHERE "
                + Names.quoted(key.name()) + " = wanted.key");
        query.parameter(key, Set.copyOf(keys));
        query.sql(latestThen()).parameter(asOf);
        stillOpen(query, asOf);
        query.sql(" ORDER BY v." + table.firstPosition() + ", v." + Names.quoted(key.name()));
        return read(query);
    }

    /** Every version of the row with this key up to then, the oldest first. */
    public List<Versioned<R>> versions(Object key, long asOf) {
        Query query = new Query("SELECT " + table.selectColumns() + from + " WHERE ");
        keyIs(query, key);
        query.sql(" AND from_position <= ? ORDER BY from_position").parameter(asOf);
        return read(query);
    }

    /**
     * The keys of the rows that any event between two positions wrote or ended, in their order. What stands under a key at both positions may still be equal.
     *
     * @param after the position before the first event that counts
     * @param upTo the position of the last one
     * @param beyond the last key of the part before; null for the first part
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     */
    public List<Object> changedKeys(long after, long upTo, @Nullable Object beyond, int limit) {
        if (limit < 1 || limit > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("A part has 1 to " + MAXIMUM_PAGE + " keys, not " + limit);
        }
        Column column = table.key();
        String key = Names.quoted(column.name());
        Query query = new Query("SELECT DISTINCT " + key + from + " WHERE (from_position > ? AND from_position <= ?");
        query.parameter(after).parameter(upTo);
        if (!table.appended()) {
            query.sql(" OR to_position > ? AND to_position <= ?")
                    .parameter(after)
                    .parameter(upTo);
        }
        query.sql(")");
        if (beyond != null) {
            query.sql(" AND " + key + " > CAST(? AS " + column.type().sql() + ")")
                    .parameter(column.type().text(beyond));
        }
        query.sql(" ORDER BY " + key + " LIMIT ?").parameter((long) limit);
        return query.run(dataSource, rows -> {
            List<Object> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(Objects.requireNonNull(column.type().read(rows, 1)));
            }
            return keys;
        });
    }

    /** A page in order of appearance. */
    public Page<R> page(long asOf, Filter filter, @Nullable Cursor cursor, int limit) {
        return page(asOf, filter, Sort.oldestFirst(), cursor, limit);
    }

    /**
     * A page in the order asked for. All pages that follow from a first one by its cursor speak for the same position, whatever is applied meanwhile.
     *
     * @param limit rows on the page, 1 to {@link #MAXIMUM_PAGE}
     * @throws InvalidCursorException where the cursor is of another list or moment
     */
    public Page<R> page(long asOf, Filter filter, Sort sort, @Nullable Cursor cursor, int limit) {
        if (limit < 1 || limit > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_PAGE + " rows, not " + limit);
        }
        Column sorted = sort.component() == null ? null : table.column(sort.component());
        if (sorted != null && !sorted.type().ordered()) {
            throw new IllegalArgumentException("Not a component to sort by: " + sort.component());
        }
        int list = fingerprint(filter, sort);
        if (cursor != null && (cursor.list() != list || cursor.asOf() > asOf)) {
            throw new InvalidCursorException("The cursor belongs to another list or to a later moment.", null);
        }
        long bound = cursor != null ? cursor.asOf() : asOf == Moment.LATEST ? lastApplied() : asOf;
        Query query = new Query("SELECT " + table.selectColumns() + from + " WHERE ");
        visible(query, bound);
        Conditions.narrow(query, table, filter);
        if (cursor != null) {
            after(query, sort, sorted, cursor);
        }
        order(query, sort, sorted);
        query.sql(" LIMIT ?").parameter(limit + 1L);
        List<Versioned<R>> found = read(query);
        if (found.size() <= limit) {
            return new Page<>(found, null, bound);
        }
        List<Versioned<R>> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursorAt(items.getLast(), sorted, bound, list), bound);
    }

    /** How many rows there were then. */
    public long count(long asOf, Filter filter) {
        Query query = new Query("SELECT count(*)" + from + " WHERE ");
        visible(query, asOf);
        Conditions.narrow(query, table, filter);
        return single(query);
    }

    /** The key of a row. */
    public Object keyOf(R row) {
        return table.keyOf(row);
    }

    /** The position of the last event applied, -1 before the first. */
    public long lastApplied() {
        return single(new Query("SELECT next_position - 1 FROM " + schema + ".progress"));
    }

    private String versionColumns() {
        return table.selectColumns() + (table.appended() ? "" : ", to_position");
    }

    /** The last version begun by then: one descent of the primary key, however many versions a row has. */
    private static String latestThen() {
        return " AND from_position <= ? ORDER BY from_position DESC LIMIT 1) AS v";
    }

    private void stillOpen(Query query, long asOf) {
        if (!table.appended()) {
            query.sql(" WHERE v.to_position > ?").parameter(asOf);
        }
    }

    private void keyIs(Query query, Object key) {
        Column column = table.key();
        query.sql(Names.quoted(column.name()) + " = CAST(? AS " + column.type().sql() + ")")
                .parameter(column.type().text(key));
    }

    private void visible(Query query, long asOf) {
        query.sql(visible);
        for (int parameter = 0; parameter < visibleParameters; parameter++) {
            query.parameter(asOf);
        }
    }

    private void after(Query query, Sort sort, @Nullable Column sorted, Cursor cursor) {
        Column key = table.key();
        String place = "(" + table.firstPosition() + ", " + Names.quoted(key.name()) + ") "
                + (sorted == null && sort.descending() ? "<" : ">") + " (CAST(? AS bigint), CAST(? AS "
                + key.type().sql() + "))";
        if (sorted == null) {
            query.sql(" AND " + place).parameter(cursor.firstPosition()).parameter(cursor.key());
            return;
        }
        String name = Names.quoted(sorted.name());
        if (cursor.sorted() == null) {
            query.sql(" AND " + name + " IS NULL AND " + place)
                    .parameter(cursor.firstPosition())
                    .parameter(cursor.key());
            return;
        }
        String value = "CAST(? AS " + sorted.type().sql() + ")";
        query.sql(" AND (" + name + (sort.descending() ? " < " : " > ") + value + " OR " + name + " IS NULL OR (" + name
                        + " = " + value + " AND " + place + "))")
                .parameter(cursor.sorted())
                .parameter(cursor.sorted())
                .parameter(cursor.firstPosition())
                .parameter(cursor.key());
    }

    private void order(Query query, Sort sort, @Nullable Column sorted) {
        String key = Names.quoted(table.key().name());
        String direction = sort.descending() ? " DESC" : "";
        if (sorted == null) {
            query.sql(" ORDER BY " + table.firstPosition() + direction + ", " + key + direction);
        } else {
            query.sql(" ORDER BY " + Names.quoted(sorted.name()) + direction + " NULLS LAST, " + table.firstPosition()
                    + ", " + key);
        }
    }

    private Cursor cursorAt(Versioned<R> last, @Nullable Column sorted, long asOf, int list) {
        Object value = sorted == null ? null : sorted.valueIn(last.row());
        return new Cursor(
                asOf,
                value == null ? null : Objects.requireNonNull(sorted).type().text(value),
                last.firstPosition(),
                table.key().type().text(table.keyOf(last.row())),
                list);
    }

    private int fingerprint(Filter filter, Sort sort) {
        String conditions = filter.conditions().stream()
                .map(condition -> condition.component()
                        + condition.operator()
                        + (condition.value() == null ? "" : "=" + condition.value()))
                .collect(Collectors.joining("&"));
        return (schema + "." + table.name() + "?" + conditions + "&" + sort).hashCode();
    }

    private List<Versioned<R>> read(Query query) {
        return query.run(dataSource, rows -> {
            List<Versioned<R>> found = new ArrayList<>();
            while (rows.next()) {
                found.add(table.read(rows));
            }
            return found;
        });
    }

    private long single(Query query) {
        return query.run(dataSource, rows -> {
            if (!rows.next()) {
                throw new IllegalStateException("No answer to " + query.text());
            }
            return rows.getLong(1);
        });
    }
}
