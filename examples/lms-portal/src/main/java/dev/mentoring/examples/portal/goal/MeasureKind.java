package dev.mentoring.examples.portal.goal;

import dev.mentoring.goal.ProgressMeasure;

/** The engine's four kinds of measure, as a form names them. */
enum MeasureKind {
    QUANTITY,
    MILESTONES,
    RATING,
    ATTAINMENT;

    static MeasureKind of(ProgressMeasure measure) {
        if (measure instanceof ProgressMeasure.Quantity) {
            return QUANTITY;
        }
        if (measure instanceof ProgressMeasure.Milestones) {
            return MILESTONES;
        }
        return measure instanceof ProgressMeasure.Rating ? RATING : ATTAINMENT;
    }
}
