package dev.mentoring.examples.hrimport.programme;

import dev.mentoring.agreement.Term;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that can be proposed, already in the library's own types.
 *
 * @param line the physical line on which it starts
 * @param externalId the mentorship's id in the HR system
 * @param programme the programme it belongs to
 * @param organisation who hosts it
 * @param mentor the first mentor, who becomes the mentor of the relationship
 * @param coMentors the others; a relationship is two people, so they stay in the HR system's own books
 * @param mentee the mentee
 * @param term the programme's dates
 * @param goal the goal as far as the source states it
 * @param values the row's own words, to notice when it changes
 */
public record ProgrammeRow(
        long line,
        String externalId,
        ProgrammeId programme,
        Optional<String> organisation,
        ParticipantId mentor,
        List<String> coMentors,
        ParticipantId mentee,
        Term term,
        GoalDefinition goal,
        Map<Column, String> values) {
    /** The most characters that the co-mentors' ids may have together, with a semicolon between each two. */
    public static final int CO_MENTORS_LENGTH = 4_000;

    /** Copies the collections. */
    public ProgrammeRow {
        coMentors = List.copyOf(coMentors);
        values = Map.copyOf(values);
    }

    /** Line and id; never what the row says. */
    @Override
    public String toString() {
        return "ProgrammeRow[line=" + line + ", externalId=" + externalId + "]";
    }
}
