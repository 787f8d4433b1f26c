package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.ContentContext.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sealed content opens as it was sealed, where it was sealed, and in no other way. */
class SealProperties {
    private static final int TRIES = 100_000;
    private static final int NUMBERS = 5;
    private static final int EVERYWHERE = 192;
    private static final String SAID = "canary: what they said to each other";
    private static final byte[] CONTENT = SAID.getBytes(StandardCharsets.UTF_8);
    private static final List<Sealed> ALL = sealedEverywhere();

    /**
     * A piece of content.
     *
     * @param ring the keys of its relationship
     * @param context its place
     * @param bytes as it is stored
     */
    private record Sealed(KeyRing ring, ContentContext context, byte[] bytes) {}

    /** Places that are as much alike as can be, over two tenants, of two relationships each, with two keys for each author. */
    private static List<Sealed> sealedEverywhere() {
        TinkSealing sealing = TinkSealing.under(new MasterKey());
        List<Sealed> all = new ArrayList<>();
        for (String tenant : List.of("acme", "acm")) {
            for (String id : List.of("r1", "er1")) {
                RelationshipId relationship = new RelationshipId(id);
                List<StoredKey> keys = new ArrayList<>();
                for (int number = 1; number <= 2; number++) {
                    for (Optional<Role> author : authors()) {
                        keys.add(sealing.newKey(new KeyName(tenant, relationship, author, number)));
                    }
                    KeyRing ring = new KeyRing(sealing, tenant, relationship, List.copyOf(keys));
                    for (Optional<Role> author : authors()) {
                        for (Kind kind : List.of(Kind.SESSION, Kind.GOAL)) {
                            for (String entity : List.of("s1", "s")) {
                                for (long revision : List.of(1L, 256L)) {
                                    all.add(sealed(
                                            ring,
                                            new ContentContext(tenant, relationship, author, kind, entity, revision)));
                                }
                            }
                        }
                    }
                }
                KeyRing whole = new KeyRing(sealing, tenant, relationship, keys);
                all.replaceAll(each -> each.context().tenant().equals(tenant)
                                && each.context().relationship().equals(relationship)
                        ? new Sealed(whole, each.context(), each.bytes())
                        : each);
            }
        }
        return all;
    }

    private static List<Optional<Role>> authors() {
        return List.of(Optional.empty(), Optional.of(Role.MENTOR), Optional.of(Role.MENTEE));
    }

    private static Sealed sealed(KeyRing ring, ContentContext context) {
        return new Sealed(ring, context, ring.seal(CONTENT, context));
    }

    @Property(tries = EVERYWHERE)
    void whatWasSealedOpensWhereItWasSealed(@ForAll @IntRange(max = EVERYWHERE - 1) int which) {
        assertThat(ALL).hasSize(EVERYWHERE);
        Sealed sealed = ALL.get(which);
        assertThat(sealed.ring().open(sealed.bytes(), sealed.context())).isEqualTo(CONTENT);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    }

    @Property(tries = TRIES)
    void whatIsMovedAlteredCutOrLengthenedDoesNotOpen(
            @ForAll @IntRange(max = EVERYWHERE - 1) int which,
            @ForAll @IntRange(max = NUMBERS) int how,
            @ForAll @IntRange(max = 1_000_000) int where) {
        Sealed sealed = ALL.get(which);
        Sealed place = sealed;
        byte[] bytes = sealed.bytes().clone();
        switch (how) {
            case 0 -> place = other(sealed, where);
            case 1 -> bytes[where / 8 % bytes.length] ^= (byte) (1 << where % 8);
            case 2 -> bytes = Arrays.copyOf(bytes, where % bytes.length);
            case 3 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + where % 64);
            case 4 -> bytes = Arrays.copyOfRange(bytes, 1 + where % (bytes.length - 1), bytes.length);
            default -> bytes[4] = (byte) (bytes[4] == 1 ? 2 : 1); // the other of the two keys
        }
        assertDoesNotOpen(place, bytes);
    }

    private static Sealed other(Sealed sealed, int where) {
        List<Sealed> others = ALL.stream()
                .filter(each -> !each.context().equals(sealed.context()))
                .toList();
        return others.get(where % others.size());
    }

    private static void assertDoesNotOpen(Sealed place, byte[] bytes) {
        try {
            place.ring().open(bytes, place.context());
        } catch (BrokenSealException e) {
            assertThat(e.context()).isEqualTo(place.context());
            assertThat(e)
                    .hasMessageContaining(place.context().kind() + " "
                            + place.context().entity() + " of relationship "
                            + place.context().relationship())
                    .hasNoCause();
            assertThat(e.getMessage()).doesNotContain("canary").doesNotContain("said to each");
            return;
        }
        throw new AssertionError("it opened at " + place.context());
    }
}
