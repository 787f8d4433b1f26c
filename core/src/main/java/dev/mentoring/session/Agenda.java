package dev.mentoring.session;

import dev.mentoring.action.Action;
import dev.mentoring.action.NewAction;
import java.util.List;
import java.util.Optional;

/**
 * The agenda of a session, always in five sections. It is made from what the pair has open, so an unresolved action cannot be
 * left out of it.
 *
 * @param review section 1, a review of actions and learning
 * @param objectives section 2, the objectives for today, once they are agreed or proposed
 * @param agreedActions section 3, the actions agreed at this session; empty, since they are agreed with its record
 * @param valueReview section 4, a review of the value of the arrangement
 * @param nextMeeting section 5, the next meeting that is planned after this one, if any
 */
public record Agenda(
        Review review,
        Optional<SessionObjectives> objectives,
        List<NewAction> agreedActions,
        ValueReview valueReview,
        Optional<Session> nextMeeting) {

    /** Copies the lists. */
    public Agenda {
        agreedActions = List.copyOf(agreedActions);
    }

    /**
     * The first section: what came of the last session.
     *
     * @param unresolvedActions every action that waits for its outcome
     * @param lastRecord the record of the last closed session
     */
    public record Review(List<Action> unresolvedActions, Optional<SessionRecord> lastRecord) {
        /** Copies the list. */
        public Review {
            unresolvedActions = List.copyOf(unresolvedActions);
        }

        /**
         * What the last session hoped for by this one.
         *
         * @return its hopes, none before the first session
         */
        public List<String> hopes() {
            return lastRecord.map(SessionRecord::hopedFor).orElse(List.of());
        }

        /**
         * The questions the mentee took along.
         *
         * @return the last record's questions, none before the first session
         */
        public List<String> reflectionQuestions() {
            return lastRecord.map(SessionRecord::reflectionQuestions).orElse(List.of());
        }
    }

    /**
     * The fourth section: what the arrangement is worth, and what could be improved.
     *
     * @param lastImprovement what the last record said could be improved
     */
    public record ValueReview(Optional<String> lastImprovement) {
        /** Counts; never the texts. */
        @Override
        public String toString() {
            return "ValueReview[lastImprovement=" + lastImprovement.isPresent() + "]";
        }
    }
}
