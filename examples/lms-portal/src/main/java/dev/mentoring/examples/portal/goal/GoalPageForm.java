package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.resource.ResourceForm;
import dev.mentoring.examples.portal.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed on a goal's page: each of its forms fills one part.
 *
 * @param observation what was seen
 * @param opportunity what would serve the goal
 * @param resource what is shared
 * @param achieved why it is achieved although the measures do not show it
 * @param abandoned why it is given up
 */
record GoalPageForm(
        ObservationForm observation,
        OpportunityForm opportunity,
        ResourceForm resource,
        ReasonForm achieved,
        ReasonForm abandoned) {

    /**
     * A reason.
     *
     * @param reason why
     */
    record ReasonForm(@Nullable String reason) {
        static final ReasonForm EMPTY = new ReasonForm(null);

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** What was not posted is empty. */
    GoalPageForm {
        observation = Objects.requireNonNullElse(observation, ObservationForm.EMPTY);
        opportunity = Objects.requireNonNullElse(opportunity, OpportunityForm.EMPTY);
        resource = Objects.requireNonNullElse(resource, ResourceForm.EMPTY);
        achieved = Objects.requireNonNullElse(achieved, ReasonForm.EMPTY);
        abandoned = Objects.requireNonNullElse(abandoned, ReasonForm.EMPTY);
    }

    /** Every text that was typed, for when there is no longer a goal to type it for. */
    public List<String> texts() {
        return Stream.of(
                        opportunity.title(),
                        opportunity.link(),
                        opportunity.note(),
                        resource.title(),
                        resource.link(),
                        resource.note(),
                        achieved.reason(),
                        abandoned.reason())
                .flatMap(text -> Typed.text(text).stream())
                .toList();
    }
}
