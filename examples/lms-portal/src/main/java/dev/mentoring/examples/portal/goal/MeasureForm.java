package dev.mentoring.examples.portal.goal;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.ProgressMeasure.Attainment;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import dev.mentoring.goal.ProgressMeasure.Rating;
import dev.mentoring.rule.InvalidValueException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure of any kind as it is typed; each kind has only some of the fields.
 *
 * @param key what the engine knows it by, so that what was observed goes on counting when the goal is revised
 * @param kind a {@link MeasureKind}
 * @param title what is measured
 * @param unit of a quantity, in what
 * @param baseline of a quantity or a rating, where it starts
 * @param target where it should come to
 * @param lowest of a rating, the bottom of the scale
 * @param highest its top
 * @param milestones one a line
 * @param levels of attainment scaling, the five from much less than expected to much more
 * @param weight how much that counts beside others
 */
record MeasureForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable String lowest,
        @Nullable String highest,
        @Nullable String milestones,
        @Nullable List<@Nullable String> levels,
        @Nullable String weight) {

    private static final int LEVELS = 5;

    /** A measure of a kind, with the scale that most would choose. */
    static MeasureForm blank(MeasureKind kind) {
        String key = UUID.randomUUID().toString();
        return new MeasureForm(key, kind.name(), null, null, null, null, "1", "5", null, null, "1");
    }

    static MeasureForm of(ProgressMeasure measure) {
        if (measure instanceof Quantity q) {
            return typed(q, q.unit(), q.baseline(), q.target(), "", "", List.of(), List.of(), "");
        }
        if (measure instanceof Milestones m) {
            return typed(m, "", "", "", "", "", m.milestones(), List.of(), "");
        }
        if (measure instanceof Rating r) {
            return typed(r, "", r.baseline(), r.target(), r.lowest(), r.highest(), List.of(), List.of(), "");
        }
        Attainment a = (Attainment) measure;
        return typed(a, "", "", "", "", "", List.of(), a.levels(), a.weight());
    }

    private static MeasureForm typed(
            ProgressMeasure measure,
            String unit,
            Object baseline,
            Object target,
            Object lowest,
            Object highest,
            List<String> milestones,
            List<String> levels,
            Object weight) {
        return new MeasureForm(
                measure.key(),
                MeasureKind.of(measure).name(),
                measure.title(),
                unit,
                baseline.toString(),
                target.toString(),
                lowest.toString(),
                highest.toString(),
                String.join("\n", milestones),
                List.copyOf(levels),
                weight.toString());
    }

    /** The level of a row, counted from 0. */
    public @Nullable String level(int row) {
        return levels != null && row < levels.size() ? levels.get(row) : null;
    }

    /** Whether nothing was typed into it but what was there from the beginning: then it is not meant. */
    boolean isBlank() {
        return Stream.concat(
                        Stream.of(title, unit, baseline, target, milestones),
                        IntStream.range(0, LEVELS).mapToObj(this::level))
                .map(Typed::text)
                .allMatch(Optional::isEmpty);
    }

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    ProgressMeasure measure() {
        String named = Typed.text(key).orElse("");
        String called = Typed.text(title).orElse("");
        return switch (Typed.choice("kind", MeasureKind.class, kind)) {
            case QUANTITY ->
                new Quantity(
                        named,
                        called,
                        Typed.text(unit).orElse(""),
                        Typed.decimal("baseline", baseline),
                        Typed.decimal("target", target));
            case MILESTONES -> new Milestones(named, called, Typed.lines(milestones));
            case RATING ->
                new Rating(
                        named,
                        called,
                        Typed.number("lowest", lowest),
                        Typed.number("highest", highest),
                        Typed.number("baseline", baseline),
                        Typed.number("target", target));
            case ATTAINMENT -> new Attainment(named, called, typedLevels(), Typed.number("weight", weight));
        };
    }

    private List<String> typedLevels() {
        List<@Nullable String> typed = levels == null ? Collections.<@Nullable String>emptyList() : levels;
        return typed.stream().filter(Objects::nonNull).toList();
    }
}
