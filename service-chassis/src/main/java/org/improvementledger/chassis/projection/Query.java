package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** A statement and its parameters, grown side by side. */
final class Query {

    /** Keys or values that one parameter may hold. */
    static final int MAXIMUM_VALUES = 10_000;

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    /** Makes something of an answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private record TextArray(String[] values) {}

    Query(String sql) {
        this.sql = new StringBuilder(sql);
    }

    Query sql(String more) {
        sql.append(more);
        return this;
    }

    Query parameter(long value) {
        parameters.add(value);
        return this;
    }

    Query parameter(String value) {
        parameters.add(value);
        return this;
    }

    /** @throws IllegalArgumentException where there are too many */
    Query parameter(Column column, Collection<?> values) {
        if (values.size() > MAXIMUM_VALUES) {
            throw new IllegalArgumentException("At most " + MAXIMUM_VALUES + " values at once, not " + values.size());
        }
        parameters.add(new TextArray(
                values.stream().map(value -> column.type().text(value)).toArray(String[]::new)));
        return this;
    }

    String text() {
        return sql.toString();
    }

    /** Within the transaction at hand where there is one. Throws Spring's exceptions of data access. */
    <T> T run(DataSource dataSource, Reader<T> reader) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(text())) {
            bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failed) {
            throw Objects.requireNonNull(
                    new SQLStateSQLExceptionTranslator().translate("Reading a read model", text(), failed));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int index = 0; index < parameters.size(); index++) {
            switch (parameters.get(index)) {
                case Long number -> statement.setLong(index + 1, number);
                case TextArray array ->
                    statement.setArray(index + 1, statement.getConnection().createArrayOf("text", array.values()));
                case Object text -> statement.setString(index + 1, text.toString());
            }
        }
    }
}
