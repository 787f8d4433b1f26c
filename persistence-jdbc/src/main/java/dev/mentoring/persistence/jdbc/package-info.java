/**
 * Keeps mentoring relationships in the host's own relational database. {@link dev.mentoring.persistence.jdbc.JdbcMentoring}
 * is the one door: it owns its transactions, or joins one of the host's.
 *
 * <pre>{@code
 * JdbcMentoring jdbc = JdbcMentoring.over(dataSource).tenant("acme").migrateSchema().build();
 * Mentoring mentoring = jdbc.mentoring();              // a command is a transaction
 * Mentoring within = jdbc.joining(connection);         // part of the host's transaction
 * ContentKeys keys = jdbc.keys();                      // of a database that is sealed: to change them, or to erase by them
 * Queries queries = jdbc.queries();                    // lists and counts over all relationships, metadata alone
 * }</pre>
 *
 * <p>What is counted stands in columns: ids, statuses, times, dates, counts and reason codes. What was said stands in one
 * column, {@code content}, sealed by {@link dev.mentoring.persistence.jdbc.TinkSealing} or by a
 * {@link dev.mentoring.persistence.jdbc.ContentCipher} of the host's.
 */
@NullMarked
package dev.mentoring.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
