package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;

/** Something done on a connection that whoever does it knows. */
interface SqlTask {
    void run() throws SQLException;
}
