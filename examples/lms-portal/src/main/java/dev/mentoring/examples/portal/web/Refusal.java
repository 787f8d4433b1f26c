package dev.mentoring.examples.portal.web;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * Why a command was not carried out. Nothing was changed, and the form shows what was typed again.
 *
 * @param violations the rules that it breaks
 * @param problem the field that cannot be read as it stands, if that is why
 * @param changedMeanwhile whether somebody has changed the pair since the form was opened
 */
public record Refusal(List<Violation> violations, Optional<Problem> problem, boolean changedMeanwhile) {

    /**
     * A field that cannot be read.
     *
     * @param field its name, as the engine spells it
     * @param text what is wrong and what would be right
     */
    public record Problem(String field, String text) {}

    /**
     * Nothing forbids it.
     *
     * @return no refusal at all
     */
    public static Refusal none() {
        return because(List.of());
    }

    /**
     * Rules forbid it.
     *
     * @param violations the rules
     * @return the refusal
     */
    public static Refusal because(List<Violation> violations) {
        return new Refusal(violations, Optional.empty(), false);
    }

    /**
     * A field cannot be read.
     *
     * @param invalid what the engine, or the form, said
     * @return the refusal
     */
    public static Refusal because(InvalidValueException invalid) {
        return new Refusal(List.of(), Optional.of(new Problem(invalid.field(), invalid.problem())), false);
    }

    /**
     * Somebody else was faster.
     *
     * @return the refusal
     */
    public static Refusal overtaken() {
        return new Refusal(List.of(), Optional.empty(), true);
    }

    /**
     * Whether there is anything to show.
     *
     * @return false if nothing forbids it
     */
    public boolean stands() {
        return changedMeanwhile || problem.isPresent() || !violations.isEmpty();
    }

    /**
     * What is wrong with one field.
     *
     * @param field its name
     * @return empty if nothing is
     */
    public Optional<String> of(String field) {
        return problem.filter(found -> found.field().equals(field)).map(Problem::text);
    }

    /**
     * Tells it beside the button of a form while somebody types.
     *
     * @param label what the button says
     * @param model what the view is made of
     * @return the view
     */
    public String verdict(String label, Model model) {
        model.addAttribute("refusal", this);
        model.addAttribute("label", label);
        return "parts :: verdict(refusal=${refusal}, label=${label})";
    }
}
