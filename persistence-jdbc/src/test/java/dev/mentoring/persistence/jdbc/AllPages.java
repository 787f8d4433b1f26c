package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list to its end. */
final class AllPages {
    private AllPages() {}

    /** All items, with each position carried as a string on its way. */
    static <T> List<T> of(int size, Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Page<T> page = list.apply(PageRequest.first(size));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            assertThat(page.items()).as("a page with another after it").hasSize(size);
            PagePosition position = new PagePosition(page.next().get().value());
            page = list.apply(new PageRequest(size, Optional.of(position)));
            assertThat(page.items()).as("a page that was announced").isNotEmpty();
            all.addAll(page.items());
        }
        return all;
    }
}
