import org.jspecify.annotations.NullMarked;

/** Keeps mentoring relationships in the host's own relational database. */
@NullMarked
module dev.mentoring.persistence.jdbc {
    requires transitive dev.mentoring.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.mentoring.persistence.jdbc;
}
