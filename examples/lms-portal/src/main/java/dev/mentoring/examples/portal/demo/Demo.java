package dev.mentoring.examples.portal.demo;

import dev.mentoring.examples.portal.people.People;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Fills an empty portal with people, and with pairs that look back on some months. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class Demo implements ApplicationRunner {
    private final People people;
    private final PasswordEncoder passwords;
    private final JdbcMentoring jdbc;
    private final Clock clock;

    Demo(People people, PasswordEncoder passwords, JdbcMentoring jdbc, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.isEmpty()) {
            return;
        }
        String password = passwords.encode(Cast.PASSWORD);
        Cast.everybody().forEach(person -> people.add(person, password));
        new MariaAndBen(jdbc.mentoring(), clock.instant()).play();
        new Programme(jdbc.mentoring(), clock.instant()).play();
    }
}
