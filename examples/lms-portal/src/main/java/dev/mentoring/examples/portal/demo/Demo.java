package dev.mentoring.examples.portal.demo;

import dev.mentoring.examples.portal.people.People;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.store.Mentoring;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Fills an empty portal with people, and with pairs that look back on some months: without an outbox, since that is no news. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class Demo implements ApplicationRunner {
    private final People people;
    private final PasswordEncoder passwords;
    private final JdbcMentoring.Builder engine;
    private final Clock clock;

    Demo(People people, PasswordEncoder passwords, JdbcMentoring.Builder engine, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.isEmpty()) {
            return;
        }
        String password = passwords.encode(Cast.PASSWORD);
        Cast.everybody().forEach(person -> people.add(person, password));
        Mentoring past = engine.build().mentoring();
        new MariaAndBen(past, clock.instant()).play();
        new Programme(past, clock.instant()).play();
    }
}
