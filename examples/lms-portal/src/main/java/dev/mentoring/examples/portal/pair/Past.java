package dev.mentoring.examples.portal.pair;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a pair has behind it, out of their journal. */
@Component
public class Past {
    /** How much is read at once. */
    public static final int PAGE = 100;

    private final Engine engine;

    Past(Engine engine) {
        this.engine = engine;
    }

    /**
     * What was finished, the latest first. It is read a page at a time, as far as somebody looks.
     *
     * @param visit who reads
     * @return the whole journal; whoever needs only the latest of it limits the stream
     */
    public Stream<JournalEntry> latestFirst(Visit visit) {
        return Stream.iterate(
                        Optional.of(before(visit, JournalPosition.END)),
                        Optional::isPresent,
                        page -> page.flatMap(JournalPage::next).map(next -> before(visit, next)))
                .flatMap(Optional::stream)
                .flatMap(page -> page.entries().stream());
    }

    private JournalPage before(Visit visit, JournalPosition position) {
        return engine.reading().journalBefore(visit.id(), visit.actor(), position, PAGE);
    }
}
