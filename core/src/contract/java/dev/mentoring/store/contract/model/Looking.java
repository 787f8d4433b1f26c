package dev.mentoring.store.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OwnPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at a relationship through the eyes of everybody who may, and of some who may not.
 *
 * @param engine the engine
 * @param draws chance
 */
record Looking(Mentoring engine, Draws draws) {
    private static final int LARGEST_PAGE = 100;

    /** What a party sees. */
    void atOpenThings(Life life) {
        compare(new Sight(life.model).from(engine.view(life.model.id, life.cast.either(draws))));
    }

    /** What the coordinator sees. */
    void atCounts(Life life) {
        compare(new Sight(life.model).from(engine.view(life.model.id, life.cast.coordinator())));
    }

    void atJournal(Life life) {
        Actor.Participant reader = life.cast.either(draws);
        compare(new JournalSight(life.model).from(engine, reader, draws.from(1, LARGEST_PAGE)));
    }

    /** What a party wrote for themselves, page by page. */
    void atOwn(Life life, Actor.Participant reader) {
        ModelRelationship model = life.model;
        List<AuthorContent> seen = new ArrayList<>();
        int size = draws.from(1, LARGEST_PAGE);
        Optional<Long> before = Optional.of(OwnPage.LATEST);
        while (before.isPresent()) {
            OwnPage page = engine.own(model.id, reader, before.get(), size);
            seen.addAll(page.contents());
            before = page.next();
        }
        Role role = ModelRelationship.partyOf(model.proposal, reader).orElseThrow();
        Differences differences = new Differences();
        differences.same("own, page by page", model.own(role).latestFirst(), seen);
        compare(differences);
    }

    /** All that can be seen, by everybody. */
    void atAll(Life life) {
        for (Actor.Participant party : List.of(life.cast.mentor(), life.cast.mentee())) {
            compare(new Sight(life.model).from(engine.view(life.model.id, party)));
            atOwn(life, party);
        }
        atCounts(life);
        atJournal(life);
        life.model
                .proposal
                .externalId()
                .ifPresent(id -> assertThat(engine.findByExternalId(id))
                        .as("found by the host's id")
                        .contains(life.model.id));
        atClosedDoors(life);
    }

    private void atClosedDoors(Life life) {
        Cast cast = life.cast;
        assertThat(refusal(() -> engine.view(life.model.id, cast.stranger()))).containsExactly("access.parties-only");
        assertThat(refusal(() -> engine.journal(life.model.id, cast.stranger(), JournalPosition.START, 1)))
                .containsExactly("access.parties-only");
        assertThat(refusal(() -> engine.journalBefore(life.model.id, cast.stranger(), JournalPosition.END, 1)))
                .containsExactly("access.parties-only");
        assertThat(refusal(() -> engine.own(life.model.id, cast.stranger(), OwnPage.LATEST, 1)))
                .containsExactly("access.parties-only");
        assertThat(refusal(() -> engine.view(life.model.id, cast.inThePair()))).containsExactly("access.own-programme");
        assertThat(refusal(() -> engine.view(life.model.id, cast.ofAnotherProgramme())))
                .containsExactly(Expectation.NO_PERMISSION);
    }

    private static Set<String> refusal(Runnable look) {
        Set<String> rules = new TreeSet<>();
        try {
            look.run();
        } catch (RuleViolationException e) {
            e.violations().forEach(violation -> rules.add(violation.rule().id()));
        }
        return rules;
    }

    private static void compare(Differences differences) {
        assertThat(differences.isEmpty()).as(differences::toString).isTrue();
    }
}
