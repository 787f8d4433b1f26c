/**
 * The rules of a good mentoring relationship, each stated once in {@link dev.mentoring.rule.Rule} with its source, and what a
 * programme makes of them. A command that breaks rules is refused with a {@link dev.mentoring.rule.RuleViolationException}
 * that names every one of them.
 */
@NullMarked
package dev.mentoring.rule;

import org.jspecify.annotations.NullMarked;
