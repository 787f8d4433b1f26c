package dev.mentoring.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How the number that a list is ordered by is stored. */
enum Scale {
    /** Milliseconds since 1970, as a number. */
    TIME {
        @Override
        void bind(PreparedStatement statement, int index, long at) throws SQLException {
            statement.setLong(index, at);
        }

        @Override
        long read(ResultSet row, String column) throws SQLException {
            return row.getLong(column);
        }
    },
    /** Days since 1970, as a date. */
    DAY {
        @Override
        void bind(PreparedStatement statement, int index, long at) throws SQLException {
            statement.setObject(index, LocalDate.ofEpochDay(at));
        }

        @Override
        long read(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class).toEpochDay();
        }
    };

    abstract void bind(PreparedStatement statement, int index, long at) throws SQLException;

    abstract long read(ResultSet row, String column) throws SQLException;
}
