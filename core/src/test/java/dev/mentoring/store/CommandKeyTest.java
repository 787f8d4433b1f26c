package dev.mentoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.contract.Fixtures;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys there are, and what follows from them. */
class CommandKeyTest {
    private final Mentoring mentoring =
            Mentoring.over(new InMemoryMentoringStore()).build();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "maria@example.org", "schl\u00fcssel"})
    void aKeyAndAFingerprintAreOpaqueIds(String malformed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new CommandKey(malformed))
                .withMessageContaining("commandKey");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mentoring.once(new CommandKey("form-1"), malformed))
                .withMessageContaining("fingerprint");
    }

    @Test
    void theRelationshipOfAProposalFollowsFromItsKey() {
        RelationshipId id = new CommandKey("form-1").proposed();

        assertThat(new CommandKey("form-1").proposed()).isEqualTo(id);
        assertThat(new CommandKey("form-2").proposed()).isNotEqualTo(id);
        assertThat(UUID.fromString(id.value()).version()).isEqualTo(8);
        assertThat(UUID.fromString(id.value()).variant()).isEqualTo(2);
    }

    @Test
    void aReceiptBelongsToOneRelationshipAtOneOfItsVersions() {
        Receipt receipt = mentoring
                .once(new CommandKey("form-1"))
                .propose(Fixtures.MARIA, Fixtures.proposal().build())
                .receipt();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Receipt(
                        receipt.key(), receipt.relationship(), "", Optional.empty(), 0, receipt.published()))
                .withMessageContaining("version");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Receipt(
                        receipt.key(), new RelationshipId("other"), "", Optional.empty(), 1, receipt.published()))
                .withMessageContaining("published");
    }
}
