package dev.mentoring.store.contract;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.author.Reflection;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem.EarlierProgressNote;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.store.Authored;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.MentoringStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What writers were told who wrote to few relationships at once, held in the end against what a store has. Each writes a text of its
 * own into each command: as a note to an action, or as a reflection. The versions that they were told give the order.
 *
 * <pre>{@code
 * History history = History.from(store, List.of(pair));
 * History.Attempt attempt = history.begin(pair, "text 17");         // before the command is given
 * attempt.acknowledged(committed.version());                       // or refused(), or leftOpen()
 * assertThat(history.problems(store)).isEmpty();
 * }</pre>
 */
public final class History {
    /** The action whose owner's notes are recorded here: Maria's, in the story of an active pair. */
    public static final ActionId ACTION = new ActionId("history");

    private final Map<RelationshipId, Long> firstVersions;
    private final ConcurrentLinkedQueue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final AtomicLong moment = new AtomicLong();

    private History(Map<RelationshipId, Long> firstVersions) {
        this.firstVersions = firstVersions;
    }

    /** Prepares a pair to be written to: with the action that is noted on. */
    public static Story pair(MentoringStore store, String id) {
        Story story = Story.active(store, id);
        story.by(Fixtures.MARIA, me -> me.agreeAction(Fixtures.action(ACTION.value(), 30)));
        return story;
    }

    /**
     * Begins where a store is.
     *
     * @param store the store
     * @param relationships what will be written to, by nobody whose attempts are not recorded
     * @return a history in which nothing has been attempted
     */
    public static History from(MentoringStore store, List<RelationshipId> relationships) {
        Map<RelationshipId, Long> versions = new HashMap<>();
        relationships.forEach(id -> versions.put(id, loaded(store, id).version()));
        return new History(versions);
    }

    private static MentoringRelationship loaded(MentoringStore store, RelationshipId id) {
        return store.inTransaction(work -> work.load(id)).orElseThrow();
    }

    /** How a command came out. */
    private enum Outcome {
        /** Nobody was told: it may be there or not. */
        OPEN,
        ACKNOWLEDGED,
        REFUSED
    }

    /** A command that is given once; if it is given again under its key, that is still the same. */
    public final class Attempt {
        private final RelationshipId relationship;
        private final String text;
        private final long began = moment.incrementAndGet();
        private volatile Outcome outcome = Outcome.OPEN;
        private volatile long ended = Long.MAX_VALUE;
        private volatile long version;

        private Attempt(RelationshipId relationship, String text) {
            this.relationship = relationship;
            this.text = text;
        }

        /** The writer was told that it is kept, and at which version. */
        public void acknowledged(long told) {
            version = told;
            ended = moment.incrementAndGet();
            outcome = Outcome.ACKNOWLEDGED;
        }

        /** The writer was told that it is not kept. */
        public void refused() {
            outcome = Outcome.REFUSED;
        }

        /** Nobody could tell the writer; so it is also until one of the other two is called. */
        public void leftOpen() {
            outcome = Outcome.OPEN;
        }

        private boolean is(Outcome one) {
            return outcome == one;
        }

        @Override
        public String toString() {
            return text + (is(Outcome.ACKNOWLEDGED) ? " at version " + version : "");
        }
    }

    /**
     * Records that a command is about to be given. Any thread may.
     *
     * @param relationship to which relationship
     * @param text what it writes, and no other command
     * @return the attempt, to be told how it came out
     */
    public Attempt begin(RelationshipId relationship, String text) {
        Attempt attempt = new Attempt(relationship, text);
        attempts.add(attempt);
        return attempt;
    }

    /** How many commands were acknowledged so far. */
    public long acknowledged() {
        return attempts.stream()
                .filter(attempt -> attempt.is(Outcome.ACKNOWLEDGED))
                .count();
    }

    /**
     * What was told and is not so. It is asked when all writers have ended.
     *
     * @param store what they wrote to
     * @return a sentence each; none if every acknowledged command is there, each at a version of its own, in an order that agrees with
     *     the time, and nothing else but what was left open
     */
    public List<String> problems(MentoringStore store) {
        List<String> problems = new ArrayList<>();
        for (RelationshipId id : firstVersions.keySet()) {
            List<Attempt> here = attempts.stream()
                    .filter(attempt -> attempt.relationship.equals(id))
                    .toList();
            List<String> problemsHere = new ArrayList<>();
            List<String> found = found(store, id);
            findLostAndUnasked(here, found, problemsHere);
            findVersions(here, found, firstVersions.get(id), loaded(store, id).version(), problemsHere);
            findOrder(here, problemsHere);
            problemsHere.forEach(problem -> problems.add(id + ": " + problem));
        }
        return problems;
    }

    /** Every text that the store has, as often as it has it. */
    private static List<String> found(MentoringStore store, RelationshipId id) {
        return store.inTransaction(work -> {
            Stream<ProgressNote> earlier = work.journal(id, JournalPosition.START, Integer.MAX_VALUE).stream()
                    .map(JournalEntry::item)
                    .flatMap(
                            item -> item instanceof EarlierProgressNote note ? Stream.of(note.note()) : Stream.empty());
            Stream<ProgressNote> standing = work.load(id).orElseThrow().actions().stream()
                    .map(Action::notes)
                    .flatMap(List::stream);
            Stream<Authored> own = Stream.of(Role.MENTOR, Role.MENTEE)
                    .flatMap(author -> work.authored(id, author, Long.MAX_VALUE, Integer.MAX_VALUE).stream());
            Stream<String> reflections = own.flatMap(authored -> authored.content() instanceof Reflection reflection
                    ? Stream.of(reflection.text())
                    : Stream.empty());
            return Stream.concat(Stream.concat(earlier, standing).map(ProgressNote::text), reflections)
                    .toList();
        });
    }

    private static void findLostAndUnasked(List<Attempt> attempts, List<String> found, List<String> problems) {
        Map<String, Integer> times = new HashMap<>();
        found.forEach(text -> times.merge(text, 1, Integer::sum));
        for (Attempt attempt : attempts) {
            int there = times.getOrDefault(attempt.text, 0);
            times.remove(attempt.text);
            if (there > 1) {
                problems.add(attempt + " is there " + there + " times");
            } else if (there == 0 && attempt.is(Outcome.ACKNOWLEDGED)) {
                problems.add(attempt + " was acknowledged and is lost");
            } else if (there == 1 && attempt.is(Outcome.REFUSED)) {
                problems.add(attempt + " was refused and is there");
            }
        }
        times.keySet().forEach(text -> problems.add(text + " is there, and nobody wrote it"));
    }

    /** Each version from the first to the last has one command: an acknowledged one, or one that was left open. */
    private static void findVersions(
            List<Attempt> attempts, List<String> found, long first, long last, List<String> problems) {
        Map<Long, Attempt> byVersion = new HashMap<>();
        for (Attempt attempt : attempts) {
            if (attempt.is(Outcome.ACKNOWLEDGED)) {
                Attempt other = byVersion.put(attempt.version, attempt);
                if (other != null) {
                    problems.add(attempt + " was told the version of " + other);
                }
                if (attempt.version <= first || attempt.version > last) {
                    problems.add(attempt + " lies outside versions " + (first + 1) + " to " + last);
                }
            }
        }
        long open = attempts.stream()
                .filter(attempt -> attempt.is(Outcome.OPEN) && found.contains(attempt.text))
                .count();
        long told = byVersion.size() + open;
        if (told != last - first) {
            problems.add(told + " commands led from version " + first + " to " + last);
        }
    }

    /** A command that was given after another one was acknowledged has a later version. */
    private static void findOrder(List<Attempt> attempts, List<String> problems) {
        List<Attempt> latestFirst = attempts.stream()
                .filter(attempt -> attempt.is(Outcome.ACKNOWLEDGED))
                .sorted(Comparator.comparingLong((Attempt attempt) -> attempt.version)
                        .reversed())
                .toList();
        long earliestEnd = Long.MAX_VALUE;
        for (Attempt attempt : latestFirst) {
            if (earliestEnd < attempt.began) {
                problems.add(attempt + " began when a later version had been acknowledged");
            }
            earliestEnd = Math.min(earliestEnd, attempt.ended);
        }
    }
}
