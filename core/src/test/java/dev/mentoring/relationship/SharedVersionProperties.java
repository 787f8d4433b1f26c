package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The shared version rises with whatever the other party could notice, and with nothing else. */
class SharedVersionProperties extends PlayProperties {

    @Property
    void itIsTheVersionOfTheLastCommandThatWasNotAnAuthorsOwn(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted().ifPresent(accepted -> {
            MentoringRelationship after = accepted.relationship();
            boolean kept = accepted.event().published().type().isPrivate();
            assertThat(after.sharedVersion())
                    .as(step::toString)
                    .isEqualTo(kept ? step.before().sharedVersion() : after.version());
        }));
    }

    @Property
    void whatIsAnAuthorsOwnChangesNothingThatIsShared(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted()
                .filter(accepted -> accepted.relationship().sharedVersion()
                        < accepted.relationship().version())
                .ifPresent(accepted -> {
                    MentoringRelationship after = accepted.relationship();
                    assertThat(after.status()).isEqualTo(step.before().status());
                    assertThat(after.body()).isEqualTo(step.before().body());
                    assertThat(after.sessions()).isEqualTo(step.before().sessions());
                    assertThat(after.goals()).isEqualTo(step.before().goals());
                    assertThat(after.actions()).isEqualTo(step.before().actions());
                    assertThat(accepted.finished()).isEmpty();
                }));
    }
}
