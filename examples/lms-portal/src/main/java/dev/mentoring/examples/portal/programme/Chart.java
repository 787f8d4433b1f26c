package dev.mentoring.examples.portal.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole in its parts, as one bar of a hundred units.
 *
 * @param name what it shows; its title and the labels of its parts are messages by that name
 * @param total the whole
 * @param slices the parts
 */
record Chart(String name, long total, List<Slice> slices) {

    /**
     * A part.
     *
     * @param key its name within the chart
     * @param count how many
     * @param from where it begins in the bar
     * @param width how much of the bar it takes
     * @param link the page that lists it, if one does
     */
    record Slice(String key, long count, double from, double width, Optional<String> link) {}

    /** A chart of counts by name, in the order of the map. */
    static Chart of(String name, Map<String, Long> counts, Map<String, String> links) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Slice> slices = new ArrayList<>();
        double from = 0;
        for (Map.Entry<String, Long> part : counts.entrySet()) {
            double width = total == 0 ? 0 : 100.0 * part.getValue() / total;
            slices.add(new Slice(
                    part.getKey(), part.getValue(), from, width, Optional.ofNullable(links.get(part.getKey()))));
            from += width;
        }
        return new Chart(name, total, List.copyOf(slices));
    }
}
