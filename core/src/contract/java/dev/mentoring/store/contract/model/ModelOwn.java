package dev.mentoring.store.contract.model;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What one party wrote for themselves, and neither shared nor erased. */
final class ModelOwn {
    private final List<AuthorContent> written = new ArrayList<>();

    /** In place of what stood under the same key. */
    void write(AuthorContent content) {
        erase(content.key());
        written.add(content);
    }

    void erase(AuthorKey key) {
        written.removeIf(content -> content.key().equals(key));
    }

    Optional<AuthorContent> find(AuthorKey key) {
        return written.stream().filter(content -> content.key().equals(key)).findFirst();
    }

    List<AuthorContent> latestFirst() {
        List<AuthorContent> latestFirst = new ArrayList<>(written);
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** All of one kind, the latest first. */
    <T extends AuthorContent> List<T> latestFirst(Class<T> type) {
        return latestFirst().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
