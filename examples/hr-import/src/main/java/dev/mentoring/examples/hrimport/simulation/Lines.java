package dev.mentoring.examples.hrimport.simulation;

import java.util.List;

/** What the simulated people say. */
final class Lines {
    static final List<String> STRENGTHS =
            List.of("I learn quickly.", "I ask when I am stuck.", "I finish what I begin.");
    static final List<String> DEVELOPMENT =
            List.of("Estimating my own work.", "Speaking up in reviews.", "Knowing when good is good enough.");
    static final List<String> OBJECTIVES =
            List.of("Work on my own by the end of the term.", "Find out whether this field is for me.");
    static final List<String> TOPICS = List.of(
            "Where I am stuck.",
            "What I would do next, and why.",
            "How you would have gone about it.",
            "Whom I should get to know.");
    static final List<String> DISCUSSED = List.of(
            "What has been tried since we last met, and what came of it.",
            "Two ways to go on, and what speaks for each.",
            "A disagreement in the team, and how it looked from the other side.");
    static final List<String> AGREED =
            List.of("The smaller step first.", "To ask the maintainers before building.", "To write the plan down.");
    static final List<String> HOPES =
            List.of("A first version that somebody else can try.", "A clear yes or no.", "Two pages of notes.");
    static final List<String> QUESTIONS =
            List.of("What would you do if nobody were watching?", "What is the smallest thing that would help?");
    static final List<String> ACTIONS = List.of(
            "Write down the open questions",
            "Talk to one person who has done it before",
            "Try the second way on a small example",
            "Ask for a review",
            "Read the guide and mark what is unclear");
    static final List<String> MENTOR_ACTIONS =
            List.of("Introduce the mentee to the team", "Send two examples", "Find out who decides");
    static final List<String> LEARNT =
            List.of("Asking early saves a week.", "The small example showed it.", "It was less work than feared.");
    static final List<String> NOTES = List.of("Half done.", "Waiting for an answer.", "Harder than it looked.");
    static final List<String> IMPROVEMENTS =
            List.of("Shorter introductions.", "Send the topics a day earlier.", "More time for questions.");

    private Lines() {}
}
