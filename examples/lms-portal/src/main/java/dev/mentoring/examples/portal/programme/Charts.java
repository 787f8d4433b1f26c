package dev.mentoring.examples.portal.programme;

import dev.mentoring.persistence.jdbc.ProgrammeReport;
import dev.mentoring.persistence.jdbc.TrackCounts;
import dev.mentoring.relationship.RelationshipStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures of a programme, drawn from its counts alone. */
final class Charts {
    private Charts() {}

    static List<Chart> of(ProgrammeReport report, long beyondCadence) {
        return List.of(statuses(report), attendance(report.counts()), cadence(report, beyondCadence));
    }

    private static Chart statuses(ProgrammeReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        report.relationships().forEach((status, count) -> {
            if (count > 0) {
                counts.put(status.name(), count);
                links.put(status.name(), ProgrammeVisitResolver.PAIRS + "?status=" + status);
            }
        });
        return Chart.of("statuses", counts, links);
    }

    private static Chart attendance(TrackCounts counts) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("held", counts.held());
        parts.put("cancelled", counts.cancelled() - counts.cancelledLate());
        parts.put("late", counts.cancelledLate());
        parts.put("missed", counts.missed());
        return Chart.of("attendance", parts, Map.of());
    }

    /** The two counts are read one after the other, so what moved in between is not counted below nothing. */
    private static Chart cadence(ProgrammeReport report, long beyond) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("kept", Math.max(0, report.in(RelationshipStatus.ACTIVE) - beyond));
        parts.put("beyond", beyond);
        return Chart.of("cadence", parts, Map.of());
    }
}
