package dev.mentoring.store.contract.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.event.EventType;
import dev.mentoring.relationship.Permission;
import dev.mentoring.store.Committed;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.contract.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of commands leaves none out, and each is what it says. */
class EveryCommandTest {
    static List<KindOfCommand> kinds() {
        return EveryCommand.kinds();
    }

    @Test
    void everyEventIsBroughtAbout() {
        assertThat(kinds()).extracting(KindOfCommand::event).contains(EventType.values());
    }

    @Test
    void everyPermissionIsUsed() {
        assertThat(kinds()).extracting(KindOfCommand::permission).contains(Permission.values());
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(kinds()).extracting(KindOfCommand::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachBringsItsEventAboutAsOftenAsItIsTold(KindOfCommand kind) {
        InMemoryMentoringStore store = new InMemoryMentoringStore();
        for (String id : List.of("r1", "r2")) {
            Story story = kind.leadingUp(store, id);

            Committed<?> committed = kind.give(story.mentoring(), story);

            assertThat(committed.published().type()).isEqualTo(kind.event());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachNeedsItsPermission(KindOfCommand kind) {
        Story story = kind.leadingUp(new InMemoryMentoringStore(), "r1");

        assertThat(kind.refusedToAStranger(story.mentoring(), story))
                .first()
                .satisfies(violation -> assertThat(violation.facts()).containsValue(kind.permission()));
    }
}
