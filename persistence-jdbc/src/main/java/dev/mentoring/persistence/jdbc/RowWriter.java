package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement that writes rows of one table.
 *
 * @param <R> what a row is made of
 * @param sql the statement
 * @param columns its parameters, in order
 */
record RowWriter<R>(String sql, List<Column<R>> columns) {

    /** One that leaves out a row whose key is taken if the dialect has it so, and fails if not. */
    static <R> RowWriter<R> insert(String table, List<Column<R>> columns, Dialect dialect) {
        return new RowWriter<>(Dialect.insert(table, names(columns)) + dialect.ifAbsent(), columns);
    }

    /** One that puts a row in place of the one with its key, if there is one. */
    static <R> RowWriter<R> replace(String table, List<Column<R>> key, List<Column<R>> others, Dialect dialect) {
        return new RowWriter<>(dialect.replace(table, names(key), names(others)), concat(key, others));
    }

    private static <R> List<String> names(List<Column<R>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    static <R> RowWriter<R> update(String table, List<Column<R>> set, List<Column<R>> where) {
        String changes = set.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
        return new RowWriter<>("UPDATE " + table + " SET " + changes + " WHERE " + equal(where), concat(set, where));
    }

    static <R> RowWriter<R> delete(String table, List<Column<R>> where) {
        return new RowWriter<>("DELETE FROM " + table + " WHERE " + equal(where), where);
    }

    private static <R> String equal(List<Column<R>> where) {
        return where.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" AND "));
    }

    static <R> List<Column<R>> concat(List<Column<R>> first, List<Column<R>> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Writes one row; how many rows it met. */
    int write(Connection connection, R row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, row);
            return statement.executeUpdate();
        }
    }

    /** Writes several rows in one batch; how many rows each met. */
    int[] write(Connection connection, List<R> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                bind(statement, 1, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** Sets the parameters of one row; where those of the next begin. */
    int bind(PreparedStatement statement, int first, R row) throws SQLException {
        int index = first;
        for (Column<R> column : columns) {
            column.binding().bind(statement, index++, row);
        }
        return index;
    }
}
