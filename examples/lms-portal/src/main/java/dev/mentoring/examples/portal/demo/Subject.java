package dev.mentoring.examples.portal.demo;

import java.util.List;

/**
 * What the two of a pair work on.
 *
 * @param objective what the mentee wants of the whole
 * @param goal a goal on the way, in a few words
 * @param specific the same, so that one can tell whether it is reached
 * @param talks what their sessions are about, one after the other
 */
record Subject(String objective, String goal, String specific, List<Talk> talks) {

    /**
     * One session.
     *
     * @param topic what it is for
     * @param discussed what comes up
     * @param agreed what they agree on
     * @param action what the mentee does next
     */
    record Talk(String topic, String discussed, String agreed, String action) {}

    static final Subject LEADING = new Subject(
            "Lead a team of five without losing touch with the code.",
            "Hold good one-to-ones",
            "Meet each of the five every second week, and know what each wants to learn.",
            List.of(
                    new Talk(
                            "What changes with the new role",
                            "What a lead no longer does themselves.",
                            "Reviews stay, features go.",
                            "List what can be handed over, and to whom"),
                    new Talk(
                            "The first one-to-ones",
                            "How to listen when there is an answer ready.",
                            "The first ten minutes are theirs.",
                            "Ask each what they want to learn this year"),
                    new Talk(
                            "A conflict in the team",
                            "Two people who both are right.",
                            "Speak with each before speaking with both.",
                            "Speak with each of the two")));

    static final Subject ARCHITECTURE = new Subject(
            "Take part in decisions about architecture.",
            "Write decision records",
            "Bring three decision records through the architecture round.",
            List.of(
                    new Talk(
                            "How decisions are made here",
                            "Who decides, and who is only asked.",
                            "The message queue is the first case.",
                            "Draft the record on the message queue"),
                    new Talk(
                            "The first record",
                            "What the round asked, and why.",
                            "Costs go first, taste goes last.",
                            "Work the costs into the record"),
                    new Talk(
                            "The second record",
                            "How to disagree with a senior colleague.",
                            "Numbers before opinions.",
                            "Measure both variants")));

    static final Subject RETURNING = new Subject(
            "Find back into the work after two years away.",
            "Own one service again",
            "Take over the billing service, with its on-call duty.",
            List.of(
                    new Talk(
                            "Where to begin again",
                            "What is new, and what only has a new name.",
                            "One service first, not all of them.",
                            "Read the service's last ten incidents"),
                    new Talk(
                            "The first on-call week",
                            "What makes a night call bearable.",
                            "Shadow one week, then take one.",
                            "Shadow a week of on-call duty"),
                    new Talk(
                            "After the first own week",
                            "What went well without help.",
                            "The service is taken over.",
                            "Tell the next newcomer how it went")));

    static final Subject SWITCHING = new Subject(
            "Move from testing into development.",
            "Ship a feature",
            "Bring a small feature of one's own into production.",
            List.of(
                    new Talk(
                            "What carries over from testing",
                            "An eye for edges is rare.",
                            "The export is the first feature.",
                            "Cut the export into three steps"),
                    new Talk(
                            "The first step in review",
                            "How to read a long review calmly.",
                            "Answer each remark, then change.",
                            "Bring the second step to review")));

    static final Subject CUSTOMERS = new Subject(
            "Speak with customers as easily as with colleagues.",
            "Run a customer workshop",
            "Prepare and lead a workshop of half a day.",
            List.of(
                    new Talk(
                            "What makes customers different",
                            "They do not owe us patience.",
                            "Sit in on two calls first.",
                            "Sit in on two customer calls"),
                    new Talk(
                            "A plan for the workshop",
                            "Half of the plan is breaks.",
                            "Three questions are enough.",
                            "Write the three questions down")));
}
