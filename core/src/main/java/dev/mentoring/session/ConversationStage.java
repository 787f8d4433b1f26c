package dev.mentoring.session;

import java.time.Duration;
import java.util.List;

/**
 * The stages of a mentoring conversation, in the order in which it usually goes through them, after the overview of a session
 * in ACEM, <i>Conducting an Effective Mentoring Session</i>, which is adapted from D. Clutterbuck, <i>Everyone Needs a
 * Mentor</i> (2001). They guide and never block: a conversation may skip a stage, or come back to it.
 *
 * <p>Each stage has a few prompts to show while it lasts. A question is for the mentor to ask, in words of their own; a hint
 * says first whom it is for. They are in English; a host that speaks another language translates them by the stage's name.
 */
@SuppressWarnings("ImmutableEnumChecker") // the prompts are an unmodifiable list
public enum ConversationStage {
    /** The two arrive, and are at ease with one another again. */
    RE_ESTABLISH_RAPPORT(
            Band.ATMOSPHERE,
            1,
            "Re-establish rapport",
            "How have you been since we last met, at work and beyond it?",
            "Is anything on your mind that we should put aside, or begin with?",
            "Both: put away what could interrupt you, and remember that what is said here stays here."),
    /** What was done since the last session, and what was learnt by it. */
    REVIEW_ACTIONS_AND_LEARNING(
            Band.ATMOSPHERE,
            3,
            "Review actions and learning",
            "What did you do of what we agreed, and what came of it?",
            "What got in the way, and what have you learnt from that?",
            "Mentor: report on your own actions too. What was not done is there to be understood, not judged."),
    /** What this session is to bring. */
    AGREE_OBJECTIVES(
            Band.ATMOSPHERE,
            1,
            "Agree today's objectives",
            "What would make this session worth your time?",
            "Which of your goals does that bring you closer to?",
            "Both: compare it with what you planned. If something more urgent has come up, choose it on purpose."),

    /** The mentee looks at the matter from all sides, and the mentor helps them to see. */
    EXPLORE_ISSUE(
            Band.STIMULATE,
            4,
            "Explore the issue",
            "What is happening, and what have you tried so far?",
            "What are you taking for granted, and what if it were otherwise?",
            "Mentor: listen, ask, and hold your advice back. After a silence often comes the thing that matters."),
    /** The two make sure that they mean the same. */
    SUMMARISE_UNDERSTANDING(
            Band.STIMULATE,
            1,
            "Summarise understanding",
            "This is what I have heard so far. What have I missed or misread?",
            "If you had to say it in one sentence, what is this really about?",
            "Mentee: put right whatever does not sound like you. It is your story."),
    /** The mentee sees what they bring to it. */
    BUILD_CONFIDENCE(
            Band.STIMULATE,
            2,
            "Build confidence",
            "When did you last manage something like this, and what helped you then?",
            "Which of your strengths can you draw on here?",
            "Mentor: say what you have seen the mentee do well, with an example. A setback of your own may help more than a"
                    + " success."),
    /** The mentee finds ways forward, and weighs them. */
    EXPLORE_OPTIONS(
            Band.STIMULATE,
            3,
            "Explore options",
            "What could you do? And what else?",
            "What would each way cost you, and what would it bring?",
            "Mentor: now your own experience helps, as one option among the mentee's, not as the answer."),

    /** The two settle who does what, and by when. */
    AGREE_ACTIONS(
            Band.ACT,
            2,
            "Agree actions",
            "What will you do, by when, and what is the first small step?",
            "What could stop you, and whose help would you want then?",
            "Mentor: what you promise, an introduction or something to read, is an action as well, and it is yours."),
    /** The mentee says what they take along. */
    STATE_COMMITMENT(
            Band.ACT,
            1,
            "Summarise and commit",
            "In your own words: what do you take away from today, and what will you do?",
            "How sure are you, from 1 to 10, that you will do it, and what would make it one more?",
            "Mentor: leave the summing-up to the mentee, and put right only what would lead astray."),
    /** The two look at what the session, and meeting like this, is worth to them. */
    REVIEW_VALUE(
            Band.ACT,
            1,
            "Review the value",
            "What helped you most today, and what did not help?",
            "What should we do differently next time?",
            "Mentor: answer both questions yourself as well. Honesty here is what keeps the arrangement useful."),
    /** The two fix when they meet again, and what to. */
    CONFIRM_NEXT_MEETING(
            Band.ACT,
            1,
            "Confirm the next meeting",
            "When and where do we meet next, and does that leave time to act?",
            "What do we hope to have reached by then?",
            "Which question will you go on thinking about until we meet?");

    /** The three parts of the conversation, as ACEM tells them. */
    public enum Band {
        /** The two arrive, look back, and settle what it is to be about. */
        ATMOSPHERE("Building a comfortable atmosphere"),
        /** The mentee thinks, and the mentor helps them think. */
        STIMULATE("Stimulating the mentee"),
        /** What was thought becomes what will be done. */
        ACT("Working together to develop and reach the goals");

        private final String title;

        Band(String title) {
            this.title = title;
        }

        /**
         * The band in a few words.
         *
         * @return its title, fit to be shown to a person
         */
        public String title() {
            return title;
        }
    }

    /** Of so many parts the shares of all stages are made. */
    private static final int PARTS = 20;

    private final Band band;
    private final int share;
    private final String title;
    private final List<String> prompts;

    ConversationStage(Band band, int share, String title, String... prompts) {
        this.band = band;
        this.share = share;
        this.title = title;
        this.prompts = List.of(prompts);
    }

    /**
     * The part of the conversation that it belongs to.
     *
     * @return its band
     */
    public Band band() {
        return band;
    }

    /**
     * The stage in a few words.
     *
     * @return its title, fit to be shown to a person
     */
    public String title() {
        return title;
    }

    /**
     * What helps the two along while it lasts.
     *
     * @return two or three questions and hints
     */
    public List<String> prompts() {
        return prompts;
    }

    /**
     * How much of a session's time the stage may take, so that all stages find their place: half of it goes to stimulating the
     * mentee, and a quarter to each of the other two bands. It is this library's suggestion; the guides that the stages are taken
     * from give no times.
     *
     * @param session the length of the session
     * @return the stage's share of it; the shares of all stages make the whole
     */
    public Duration suggestedTime(Duration session) {
        return session.multipliedBy(share).dividedBy(PARTS);
    }
}
