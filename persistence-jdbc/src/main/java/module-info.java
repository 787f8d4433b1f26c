import org.jspecify.annotations.NullMarked;

/** Keeps mentoring relationships in the host's own relational database. */
@NullMarked
@SuppressWarnings("opens") // the packages that are opened hold scripts and no class
module dev.mentoring.persistence.jdbc {
    requires transitive dev.mentoring.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static com.google.crypto.tink;
    requires static org.jspecify;

    exports dev.mentoring.persistence.jdbc;

    // For tools that run the scripts themselves.
    opens dev.mentoring.persistence.jdbc.schema.h2;
    opens dev.mentoring.persistence.jdbc.schema.mariadb;
    opens dev.mentoring.persistence.jdbc.schema.mysql;
    opens dev.mentoring.persistence.jdbc.schema.postgresql;
}
