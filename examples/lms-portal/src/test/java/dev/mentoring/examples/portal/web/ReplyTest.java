package dev.mentoring.examples.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.StoreException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class ReplyTest {
    private final RedirectAttributesModelMap flash = new RedirectAttributesModelMap();

    @Test
    void whoLosesEveryAttemptIsToldThatOthersWereFaster() {
        ConflictException conflict = new ConflictException(new RelationshipId("r-1"), 4);
        assertThat(refusalOf(conflict).changedMeanwhile()).isTrue();
        assertThat(flash.getFlashAttributes()).isEmpty();
    }

    @Test
    void aFieldThatCannotBeReadIsNamed() {
        assertThat(refusalOf(new InvalidValueException("dueOn", "must be a date"))
                        .of("dueOn"))
                .contains("must be a date");
    }

    @Test
    void aFailureOfTheStoreIsNoRefusal() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> refusalOf(new StoreException("the disk is full")));
    }

    private Refusal refusalOf(RuntimeException failure) {
        Supplier<Receipted<MentoringEvent>> command = () -> {
            throw failure;
        };
        return Reply.to(flash, "Done.", command).refusal().orElseThrow();
    }
}
