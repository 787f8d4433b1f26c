package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.participant.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How long a conversation stays in its stages. */
class StageTimesProperties {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Whatever stages came after whatever pauses: no time is lost, none is counted twice. */
    @Property
    void theTimesAddUpToTheTimeFromTheFirstEntryToTheFinish(
            @ForAll @Size(min = 1, max = 100) List<ConversationStage> stages,
            @ForAll @IntRange(max = 9_000) int pause) {
        List<StageEntry> entries = new ArrayList<>();
        for (ConversationStage stage : stages) {
            entries.add(entry(stage, (long) pause * entries.size()));
        }
        Session finished = session(SessionStatus.HELD, entries, Optional.of((long) pause * stages.size()));

        assertThat(finished.timePerStage().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds((long) pause * stages.size()));
        assertThat(finished.timePerStage().keySet())
                .containsExactlyElementsOf(stages.stream().sorted().distinct().toList());
        assertThat(finished.currentStage()).isEmpty();
    }

    @Property
    void theStageThatARunningSessionIsInIsCountedOnceItIsLeft(
            @ForAll @Size(min = 1, max = 100) List<ConversationStage> stages) {
        List<StageEntry> entries = new ArrayList<>();
        stages.forEach(stage -> entries.add(entry(stage, 60L * entries.size())));
        Session running = session(SessionStatus.IN_PROGRESS, entries, Optional.empty());
        Set<ConversationStage> left =
                stages.subList(0, stages.size() - 1).stream().collect(Collectors.toSet());

        assertThat(running.timePerStage().keySet()).isEqualTo(left);
        assertThat(running.currentStage()).contains(stages.get(stages.size() - 1));
    }

    @Property
    void noTimeIsNegativeWhateverTheClocksSay(
            @ForAll @Size(max = 100) List<@IntRange(min = -500, max = 500) Integer> seconds) {
        List<StageEntry> entries = seconds.stream()
                .map(second -> entry(ConversationStage.EXPLORE_ISSUE, second))
                .toList();

        assertThat(session(SessionStatus.HELD, entries, Optional.of(0L))
                        .timePerStage()
                        .values())
                .noneMatch(Duration::isNegative);
    }

    @Example
    void twoVisitsToAStageAreCountedTogether() {
        Session session = session(
                SessionStatus.HELD,
                List.of(
                        entry(ConversationStage.EXPLORE_OPTIONS, 0),
                        entry(ConversationStage.EXPLORE_ISSUE, 60),
                        entry(ConversationStage.EXPLORE_OPTIONS, 90)),
                Optional.of(100L));

        assertThat(session.timePerStage())
                .containsExactly(
                        Map.entry(ConversationStage.EXPLORE_ISSUE, Duration.ofSeconds(30)),
                        Map.entry(ConversationStage.EXPLORE_OPTIONS, Duration.ofSeconds(70)));
    }

    @Example
    void withoutStagesThereIsNoTimeAndNoCurrentStage() {
        Session running = session(SessionStatus.IN_PROGRESS, List.of(), Optional.empty());

        assertThat(running.timePerStage()).isEmpty();
        assertThat(running.currentStage()).isEmpty();
    }

    private static StageEntry entry(ConversationStage stage, long second) {
        return new StageEntry(stage, Role.MENTOR, START.plusSeconds(second));
    }

    private static Session session(SessionStatus status, List<StageEntry> stages, Optional<Long> finishedAfter) {
        return Session.builder()
                .id(new SessionId("s"))
                .number(1)
                .status(status)
                .meeting(Negotiated.nothing())
                .startedAt(START)
                .stages(stages)
                .finishedAt(finishedAfter.map(START::plusSeconds))
                .build();
    }
}
