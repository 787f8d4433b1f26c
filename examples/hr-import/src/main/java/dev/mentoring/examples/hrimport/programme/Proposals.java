package dev.mentoring.examples.hrimport.programme;

import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.rule.MentoringPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a row what is proposed to its pair.
 *
 * @param policy the programme's policy
 * @param zone the time zone in which the pairs' days are counted; the file does not say
 */
public record Proposals(MentoringPolicy policy, ZoneId zone) {
    private static final Duration SESSION_LENGTH = Duration.ofMinutes(60);

    /**
     * The proposal of a row.
     *
     * @param row the row
     * @param goal a fresh id for its goal
     * @return what the coordinator proposes
     */
    public Proposal of(ProgrammeRow row, GoalId goal) {
        Series series = Series.fitting(row.term(), policy);
        MentoringAgreement agreement = MentoringAgreement.builder()
                .sessionLength(SESSION_LENGTH)
                .sessions(series.sessions())
                .cadence(series.cadence())
                .logistics(new Logistics(MeetingMode.REMOTE, zone, note(row)))
                .term(row.term())
                .build();
        return Proposal.builder()
                .mentor(row.mentor())
                .mentee(row.mentee())
                .programme(row.programme())
                .externalId(row.externalId())
                .policy(policy)
                .agreement(agreement)
                .suggestedGoals(List.of(new SuggestedGoal(goal, row.goal())))
                .build();
    }

    /**
     * What the pair should know beside the terms. It counts the co-mentors and does not name them: people are named in one
     * place only, so that erasing a person stays one update.
     */
    private static Optional<String> note(ProgrammeRow row) {
        Optional<String> host = row.organisation().map(organisation -> "Hosted by " + organisation + ".");
        int others = row.coMentors().size();
        Optional<String> coMentors = others == 0
                ? Optional.empty()
                : Optional.of((others == 1 ? "1 co-mentor helps" : others + " co-mentors help")
                        + " outside this agreement and read nothing of it.");
        return host.map(text -> coMentors.map(more -> text + " " + more).orElse(text))
                .or(() -> coMentors);
    }
}
