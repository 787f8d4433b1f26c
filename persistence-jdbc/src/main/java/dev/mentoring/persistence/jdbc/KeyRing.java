package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of one relationship, within one transaction. Each is unwrapped when it is first needed. */
final class KeyRing {
    private static final int FIRST = 1;

    private final TinkSealing sealing;
    private final String tenant;
    private final RelationshipId relationship;
    private final Map<KeyName, StoredKey> stored = new HashMap<>();
    private final Map<KeyName, DataKey> unwrapped = new HashMap<>();
    private final int current;

    KeyRing(TinkSealing sealing, String tenant, RelationshipId relationship, List<StoredKey> stored) {
        this.sealing = sealing;
        this.tenant = tenant;
        this.relationship = relationship;
        stored.forEach(key -> this.stored.put(key.name(), key));
        this.current = stored.stream()
                .map(StoredKey::name)
                .filter(name -> name.author().isEmpty())
                .mapToInt(KeyName::number)
                .max()
                .orElse(FIRST);
    }

    /** The number of the keys that seal. */
    int current() {
        return current;
    }

    byte[] seal(byte[] content, ContentContext context) {
        return sealingKey(context.author()).seal(content, context);
    }

    private DataKey sealingKey(Optional<Role> author) {
        requireNotErased(author);
        StoredKey key = stored.get(name(author, current));
        if (key == null) {
            throw new IllegalStateException("a key must be made before anything is sealed by it");
        }
        return unwrapped(key);
    }

    /** Makes the keys that are missing for what the pair shares and for these authors; those that are not in the table yet. */
    List<StoredKey> makeMissing(Set<Role> authors) {
        List<StoredKey> made = new ArrayList<>();
        Stream.concat(Stream.of(Optional.<Role>empty()), authors.stream().map(Optional::of))
                .map(author -> name(author, current))
                .filter(name -> !stored.containsKey(name))
                .forEach(name -> made.add(sealing.newKey(name)));
        made.forEach(key -> stored.put(key.name(), key));
        return made;
    }

    byte[] open(byte[] sealed, ContentContext context) {
        requireNotErased(context.author());
        StoredKey key = stored.get(name(context.author(), DataKey.numberOf(sealed, context)));
        if (key == null) {
            throw BrokenSealException.unknownKey(context);
        }
        return unwrapped(key).open(sealed, context);
    }

    private DataKey unwrapped(StoredKey key) {
        return unwrapped.computeIfAbsent(key.name(), name -> sealing.unwrapped(key));
    }

    private KeyName name(Optional<Role> author, int number) {
        return new KeyName(tenant, relationship, author, number);
    }

    /** Whether what the pair shares is erased, and all else with it. */
    boolean erased() {
        return erased(Optional.empty());
    }

    /** Whether what an author kept to themselves is erased, or what the pair shares. */
    boolean erased(Optional<Role> author) {
        return stored.values().stream()
                .filter(StoredKey::destroyed)
                .map(key -> key.name().author())
                .anyMatch(whose -> whose.isEmpty() || whose.equals(author));
    }

    private void requireNotErased(Optional<Role> author) {
        if (erased(author)) {
            throw new ErasedContentException(relationship, erased() ? Optional.empty() : author);
        }
    }
}
