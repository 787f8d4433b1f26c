package dev.mentoring.relationship;

import dev.mentoring.rule.Rule;

/**
 * A command that breaks a rule.
 *
 * @param permission the command's
 * @param rule the rule
 */
record JudgedRule(Permission permission, Rule rule) {}
