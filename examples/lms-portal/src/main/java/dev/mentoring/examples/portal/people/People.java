package dev.mentoring.examples.portal.people;

import dev.mentoring.participant.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Repository;

/** The people of the platform, in its own table. */
@Repository
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody by the id that the engine knows them by.
     *
     * @param id the id
     * @return the person
     * @throws java.util.NoSuchElementException if the platform does not know them
     */
    public Person byId(ParticipantId id) {
        return jdbc.sql("SELECT * FROM person WHERE id = ?")
                .param(id.value())
                .query(People::person)
                .optional()
                .orElseThrow();
    }

    /**
     * Several people at once.
     *
     * @param ids the ids that the engine knows them by
     * @return those the platform knows, by their ids
     */
    public Map<ParticipantId, Person> byIds(Collection<ParticipantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM person WHERE id IN (:ids)")
                .param("ids", ids.stream().map(ParticipantId::value).toList())
                .query(People::person)
                .list()
                .stream()
                .collect(Collectors.toMap(person -> new ParticipantId(person.id()), Function.identity()));
    }

    /**
     * Everybody with a duty.
     *
     * @param duty the duty
     * @return the people, by name
     */
    public List<Person> withDuty(Duty duty) {
        return jdbc.sql("SELECT * FROM person WHERE duty = ? ORDER BY name, id")
                .param(duty.name())
                .query(People::person)
                .list();
    }

    /**
     * Whether nobody is there yet.
     *
     * @return true before the first person is added
     */
    public boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM person").query(Long.class).single() == 0;
    }

    /**
     * Adds somebody.
     *
     * @param person the person
     * @param password their password, encoded
     */
    public void add(Person person, String password) {
        jdbc.sql("INSERT INTO person (id, name, email, zone, duty, programme, password)"
                        + " VALUES (:id, :name, :email, :zone, :duty, :programme, :password)")
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("zone", person.zone().getId())
                .param("duty", person.duty().name())
                .param("programme", person.programme().orElse(null))
                .param("password", password)
                .update();
    }

    /** Logs in by address; from then on the platform's id is the name. */
    Optional<UserDetails> login(String email) {
        return jdbc.sql("SELECT id, password, duty FROM person WHERE email = ?")
                .param(email)
                .query((row, number) -> User.withUsername(row.getString("id"))
                        .password(row.getString("password"))
                        .roles(row.getString("duty"))
                        .build())
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                Duty.valueOf(row.getString("duty")),
                Optional.ofNullable(row.getString("programme")));
    }
}
