package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionStatus;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.session.SessionStatus;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The moves that exist, pair by pair, as the design tells them. */
class LifecycleTest {
    @Test
    void relationships() {
        assertMoves(
                RelationshipStatus.values(),
                RelationshipStatus::next,
                "PROPOSED>ACTIVE PROPOSED>DECLINED PROPOSED>WITHDRAWN PROPOSED>EXPIRED"
                        + " ACTIVE>ON_HOLD ON_HOLD>ACTIVE ACTIVE>COMPLETED ACTIVE>ENDED_EARLY ON_HOLD>ENDED_EARLY");
        for (RelationshipStatus status : RelationshipStatus.values()) {
            assertThat(status.isLive()).isEqualTo(!status.next().isEmpty());
        }
    }

    @Test
    void sessions() {
        assertMoves(
                SessionStatus.values(),
                SessionStatus::next,
                "PROPOSED>SCHEDULED SCHEDULED>IN_PROGRESS IN_PROGRESS>HELD HELD>CLOSED"
                        + " PROPOSED>CANCELLED SCHEDULED>CANCELLED SCHEDULED>MISSED PROPOSED>HELD SCHEDULED>HELD"
                        + " HELD>MISSED HELD>CANCELLED MISSED>HELD MISSED>CANCELLED CANCELLED>HELD CANCELLED>MISSED");
        for (SessionStatus status : SessionStatus.values()) {
            assertThat(status.isLive()).isEqualTo(status.ordinal() <= SessionStatus.HELD.ordinal());
            assertThat(status.isAhead()).isEqualTo(status.ordinal() <= SessionStatus.SCHEDULED.ordinal());
            assertThat(status.isCorrectable())
                    .isEqualTo(Set.of(SessionStatus.HELD, SessionStatus.MISSED, SessionStatus.CANCELLED)
                            .contains(status));
        }
    }

    @Test
    void goals() {
        assertMoves(
                GoalStatus.values(), GoalStatus::next, "DRAFT>AGREED DRAFT>ABANDONED AGREED>ACHIEVED AGREED>ABANDONED");
        for (GoalStatus status : GoalStatus.values()) {
            assertThat(status.isLive()).isEqualTo(!status.next().isEmpty());
        }
    }

    @Test
    void actions() {
        assertMoves(
                ActionStatus.values(),
                ActionStatus::next,
                "OPEN>IN_PROGRESS IN_PROGRESS>OPEN OPEN>DONE OPEN>DROPPED IN_PROGRESS>DONE IN_PROGRESS>DROPPED");
        for (ActionStatus status : ActionStatus.values()) {
            assertThat(status.isUnresolved()).isEqualTo(!status.next().isEmpty());
        }
    }

    private static <S extends Enum<S>> void assertMoves(S[] statuses, Function<S, Set<S>> next, String expected) {
        Set<String> moves = new TreeSet<>();
        for (S from : statuses) {
            for (S to : statuses) {
                if (next.apply(from).contains(to)) {
                    moves.add(from + ">" + to);
                }
            }
        }
        assertThat(moves).containsExactlyInAnyOrder(expected.split(" "));
    }
}
