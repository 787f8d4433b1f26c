package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.EVER_ACTIVE;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.author.ValueRating;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of the commands with which a party writes for themselves, and shares it or does not. */
final class PrivateRules {
    private static final String PREPARED = "session.prepared-by-each";
    private static final String VALUE_REVIEW = "session.close.value-review";
    private static final int DAYS_TO_RATE = 14;

    private final ModelRelationship model;

    PrivateRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation writeReflection(Caller caller, ReflectionId id, String text) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        return expected.judge(() -> write(expected, caller, id, Optional.empty(), text));
    }

    Expectation writeReflection(Caller caller, ReflectionId id, SessionId session, String text) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        return expected.about(model.session(session), known -> write(expected, caller, id, Optional.of(session), text));
    }

    private void write(Expectation expected, Caller caller, ReflectionId id, Optional<SessionId> session, String text) {
        expected.valid(!text.isBlank());
        expected.then(() -> own(caller).write(new Reflection(id, session, text, caller.now())));
    }

    Expectation shareReflection(Caller caller, ReflectionId id) {
        return aboutOwn(caller, id, reflection -> {
            own(caller).erase(reflection.key());
            model.note(
                    caller.now(),
                    new JournalItem.SharedReflection(
                            id, reflection.session(), reflection.text(), caller.by(), caller.now()));
        });
    }

    Expectation eraseReflection(Caller caller, ReflectionId id) {
        return aboutOwn(caller, id, reflection -> own(caller).erase(reflection.key()));
    }

    /** The other party's, what is shared and what is erased all are not there. */
    private Expectation aboutOwn(Caller caller, ReflectionId id, Consumer<Reflection> change) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        Optional<Reflection> reflection = caller.role()
                .flatMap(by -> model.own(by).find(AuthorKey.of(id)))
                .map(Reflection.class::cast);
        return expected.about(reflection, found -> expected.then(() -> change.accept(found)));
    }

    Expectation writePreparation(Caller caller, SessionId id, Preparation preparation) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.isUnfinished(), PREPARED);
            expected.then(() -> own(caller).write(new PrivatePreparation(id, preparation, caller.now())));
        });
    }

    Expectation sharePreparation(Caller caller, SessionId id) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            AuthorKey key = AuthorKey.preparationOf(id);
            expected.about(own(caller).find(key).map(PrivatePreparation.class::cast), kept -> {
                expected.must(session.isUnfinished(), PREPARED);
                expected.should(session.isAhead(), PREPARED);
                expected.then(() -> {
                    own(caller).erase(key);
                    session.preparations.put(caller.by(), kept.preparation());
                });
            });
        });
    }

    Expectation erasePreparation(Caller caller, SessionId id) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        AuthorKey key = AuthorKey.preparationOf(id);
        Optional<AuthorContent> kept = caller.role().flatMap(by -> model.own(by).find(key));
        return expected.about(kept, found -> expected.then(() -> own(caller).erase(key)));
    }

    /** Without a value it is declined. */
    Expectation rate(Caller caller, SessionId id, Optional<Integer> value) {
        Expectation expected = model.plan(caller, PARTIES, EVER_ACTIVE);
        return expected.about(model.session(id), session -> {
            expected.valid(value.filter(given -> given < 1 || given > 5).isEmpty());
            expected.must(session.status == SessionStatus.CLOSED, VALUE_REVIEW);
            LocalDate today = model.dayOf(caller.now());
            boolean late = session.closedAt
                    .map(model::dayOf)
                    .filter(closedOn -> today.isAfter(closedOn.plusDays(DAYS_TO_RATE)))
                    .isPresent();
            expected.should(!late, VALUE_REVIEW);
            expected.then(() -> own(caller).write(new ValueRating(id, session.heldAt(), value, caller.now())));
        });
    }

    private ModelOwn own(Caller caller) {
        return model.own(caller.by());
    }
}
