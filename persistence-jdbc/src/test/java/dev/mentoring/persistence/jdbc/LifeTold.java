package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.MentoringStoreContract;
import dev.mentoring.store.contract.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pair's whole life, in which everything is said that can be said, and the sentences that it takes. */
final class LifeTold {
    /** Some plain words in a row, or the host of a link: what no column says. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]+(?: [A-Za-z]+)+|[a-z]+\\.example");

    private LifeTold() {}

    /** Tells it to a store, each command under a key. */
    static void to(JdbcMentoring jdbc) {
        new WholeLife(jdbc).tell();
        Canary.sayEverywhere(Story.active(emptyStoreOf(jdbc), "r1"));
    }

    private static MentoringStore emptyStoreOf(JdbcMentoring jdbc) {
        return new KeyedStore(jdbc.forTenant(TestServer.freshTenant()).store());
    }

    /** The life that the contract of every store tells. */
    private static final class WholeLife extends MentoringStoreContract {
        private final JdbcMentoring jdbc;

        WholeLife(JdbcMentoring jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        protected MentoringStore emptyStore() {
            return emptyStoreOf(jdbc);
        }

        void tell() {
            takeAnEmptyStore();
            everyStepOfAWholeLifeIsLoadedAsItWasSaved();
        }
    }

    /** The sentences in it. */
    static List<String> sentences() {
        Set<String> sentences = new TreeSet<>(List.of(Canary.WORD));
        ContentCipher listening = new ContentCipher() {
            @Override
            public byte[] encrypt(byte[] content, ContentContext context) {
                SENTENCE.matcher(new String(content, StandardCharsets.UTF_8))
                        .results()
                        .map(MatchResult::group)
                        .forEach(sentences::add);
                return content;
            }

            @Override
            public byte[] decrypt(byte[] sealed, ContentContext context) {
                return sealed;
            }
        };
        to(JdbcMentoring.over(H2.inMemory()).cipher(listening).migrateSchema().build());
        return List.copyOf(sentences);
    }
}
