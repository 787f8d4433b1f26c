package dev.mentoring.session;

import dev.mentoring.action.NewAction;
import dev.mentoring.rule.Bounds;
import dev.mentoring.style.MentoringStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The record with which a held session is closed: the five sections of its agenda, answered. A simple list is enough. It may
 * be built incomplete; what it lacks is said, all at once, when it is used to close the session.
 *
 * <pre>{@code
 * SessionRecord record = SessionRecord.builder()
 *         .addDiscussed("Which talk comes first.")
 *         .addAgreed("The guild hears it first.")
 *         .addHopedFor("A date and an outline.")
 *         .addActionReviews(ActionReview.done(earlier, "Asking twice was enough."))
 *         .addActions(NewAction.of(mentoring.newActionId(), "Offer the guild a talk"))
 *         .improvement("Begin with the open actions.") // or .nothingToImprove(true)
 *         .nextMeeting(NextMeeting.planned(nextSession))
 *         .build();
 * }</pre>
 *
 * @param discussed what was discussed, at most 100 lines of at most 2,000 characters, like every list of lines here
 * @param agreed what was agreed
 * @param hopedFor what is hoped for by the next session
 * @param reflectionQuestions questions the mentee takes along
 * @param actionReviews what became of each earlier action
 * @param actions the actions agreed now, at most 100
 * @param noActionsReason why no action was agreed, at most 2,000 characters
 * @param improvement what could be improved in the arrangement, at most 2,000 characters
 * @param nothingToImprove true if the pair looked and found nothing to improve
 * @param nextMeeting how it goes on
 */
@Value.Builder
@MentoringStyle
public record SessionRecord(
        List<String> discussed,
        List<String> agreed,
        List<String> hopedFor,
        List<String> reflectionQuestions,
        List<ActionReview> actionReviews,
        List<NewAction> actions,
        Optional<String> noActionsReason,
        Optional<String> improvement,
        boolean nothingToImprove,
        Optional<NextMeeting> nextMeeting) {

    /**
     * Trims the texts and leaves blank lines out.
     *
     * @throws dev.mentoring.rule.InvalidValueException if a text is too long or a list too large
     */
    public SessionRecord {
        discussed = Bounds.lines("discussed", discussed);
        agreed = Bounds.lines("agreed", agreed);
        hopedFor = Bounds.lines("hopedFor", hopedFor);
        reflectionQuestions = Bounds.lines("reflectionQuestions", reflectionQuestions);
        actionReviews = Bounds.list("actionReviews", actionReviews);
        actions = Bounds.list("actions", actions);
        noActionsReason = Bounds.line("noActionsReason", noActionsReason);
        improvement = Bounds.line("improvement", improvement);
    }

    /**
     * Starts an empty record.
     *
     * @return a builder that needs nothing
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.nothingToImprove(false);
        return builder;
    }

    /**
     * Starts from this record.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Counts; never the texts. */
    @Override
    public String toString() {
        return "SessionRecord[discussed=" + discussed.size() + ", agreed=" + agreed.size() + ", hopedFor="
                + hopedFor.size() + ", actionReviews=" + actionReviews.size() + ", actions=" + actions.size() + "]";
    }

    /** Builds a {@link SessionRecord}. */
    public static final class Builder extends SessionRecordBuilder {
        Builder() {}
    }
}
