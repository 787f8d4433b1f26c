package dev.mentoring.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of rows in the order of an index: by a few columns that are equal, then by a time or day, then by id. One read takes up
 * where another ended. It joins no two reads in SQL, because not every database that spreads the tables over several servers
 * answers a union.
 *
 * @param <T> what a row is read as
 * @param name what its places are marked with
 * @param columns what is read, each under a label
 * @param from the tables
 * @param order the columns that tell a place
 * @param reader what makes an item of a row
 * @param dialect how the database is told where to end
 */
record Listing<T>(String name, String columns, String from, Order order, Reader<T> reader, Dialect dialect) {

    /** Reads one row. */
    interface Reader<T> {
        T read(StoredRow row) throws SQLException;
    }

    /**
     * A column and the value that it has in every row of a list.
     *
     * @param column the column
     * @param value a string
     */
    record Match(String column, String value) {}

    /**
     * The columns that tell a place, and the direction.
     *
     * @param tenant the column of the tenant
     * @param only a column that is 0 in every row of the list, if there is one
     * @param at the time or day
     * @param scale how it is stored
     * @param ids the ids that follow, one or two
     * @param latestFirst whether it runs down
     */
    record Order(String tenant, Optional<String> only, String at, Scale scale, List<String> ids, boolean latestFirst) {
        String beyond() {
            return latestFirst ? " < ?" : " > ?";
        }

        String direction() {
            return latestFirst ? " DESC" : "";
        }

        Comparator<Place> comparator() {
            return latestFirst ? Place.EARLIEST_FIRST.reversed() : Place.EARLIEST_FIRST;
        }
    }

    /**
     * Part of a list by its time or day.
     *
     * @param first the first that belongs to it
     * @param last the last that belongs to it
     */
    record Span(long first, long last) {
        static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** At most so many rows that match, from the first or from after a place on. */
    NavigableMap<Place, T> read(Connection connection, List<Match> matches, Span span, Optional<Place> after, int limit)
            throws SQLException {
        NavigableMap<Place, T> found = new TreeMap<>(order.comparator());
        Place start = start(span, after);
        boolean more = start.at() >= span.first() && start.at() <= span.last();
        try (PreparedStatement statement = connection.prepareStatement(sql(matches))) {
            while (more && found.size() < limit) {
                bind(statement, matches, span, start, limit);
                int met = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        met++;
                        start = place(rows);
                        if (isAskedFor(rows, matches)) {
                            found.put(start, reader.read(new StoredRow(rows, "relationship " + start.relationship())));
                        }
                    }
                }
                more = met == limit;
            }
        }
        return found;
    }

    private Place start(Span span, Optional<Place> after) {
        return order.latestFirst()
                ? after.orElse(new Place(span.last(), "", ""))
                : after.filter(place -> place.at() >= span.first()).orElse(new Place(span.first(), "", ""));
    }

    private String sql(List<Match> matches) {
        String matched =
                matches.stream().map(match -> match.column() + " = ? AND ").collect(Collectors.joining());
        String only = order.only().map(column -> column + " = 0 AND ").orElse("");
        return "SELECT " + labelled(matches) + order.at() + " AS place_at, " + columns + " FROM " + from + " WHERE "
                + matched + only + order.at() + " >= ? AND " + order.at() + " <= ? AND (" + order.at() + order.beyond()
                + beyondIds() + ") ORDER BY " + ordering(matches) + " " + dialect.firstRows();
    }

    private static String labelled(List<Match> matches) {
        StringBuilder labelled = new StringBuilder();
        for (int i = 0; i < matches.size(); i++) {
            labelled.append(matches.get(i).column())
                    .append(" AS match_")
                    .append(i)
                    .append(", ");
        }
        return labelled.toString();
    }

    /** The start is the least that the condition before lets through, so that the ids alone decide where it is met. */
    private String beyondIds() {
        String first = order.ids().get(0);
        String both = order.ids().size() == 1
                ? ""
                : " OR (" + first + " = ? AND " + order.ids().get(1) + order.beyond() + ")";
        return " OR " + first + order.beyond() + both;
    }

    /** With the columns that are equal, which lets a database see that the index has this order. */
    private String ordering(List<Match> matches) {
        Stream<String> equal = Stream.concat(matches.stream().map(Match::column), order.only().stream());
        Stream<String> place =
                Stream.concat(Stream.of(order.at()), order.ids().stream()).map(column -> column + order.direction());
        return Stream.concat(equal, place).collect(Collectors.joining(", "));
    }

    private void bind(PreparedStatement statement, List<Match> matches, Span span, Place start, int limit)
            throws SQLException {
        int index = 1;
        for (Match match : matches) {
            statement.setString(index++, match.value());
        }
        order.scale().bind(statement, index++, order.latestFirst() ? span.first() : start.at());
        order.scale().bind(statement, index++, order.latestFirst() ? start.at() : span.last());
        order.scale().bind(statement, index++, start.at());
        statement.setString(index++, start.relationship());
        if (order.ids().size() > 1) {
            statement.setString(index++, start.relationship());
            statement.setString(index++, start.entity());
        }
        statement.setInt(index, limit);
    }

    private Place place(ResultSet row) throws SQLException {
        String entity = order.ids().size() > 1 ? row.getString("id") : "";
        return new Place(order.scale().read(row, "place_at"), row.getString("relationship_id"), entity);
    }

    /** A database may be set to take two keys for equal that are not: what it finds then is somebody else's. */
    private static boolean isAskedFor(ResultSet row, List<Match> matches) throws SQLException {
        for (int i = 0; i < matches.size(); i++) {
            if (!matches.get(i).value().equals(row.getString("match_" + i))) {
                return false;
            }
        }
        return true;
    }

    /** The first so many of several reads as a page, with what the next begins after. */
    Page<T> page(NavigableMap<Place, T> found, int size) {
        List<T> items = new ArrayList<>();
        Optional<Place> last = Optional.empty();
        for (Map.Entry<Place, T> entry : found.entrySet()) {
            if (items.size() == size) {
                return new Page<>(items, last.map(place -> PagePosition.of(name, place)));
            }
            items.add(entry.getValue());
            last = Optional.of(entry.getKey());
        }
        return new Page<>(items, Optional.empty());
    }
}
