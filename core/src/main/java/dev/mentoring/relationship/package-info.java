/**
 * The aggregate and its commands. {@link dev.mentoring.relationship.MentoringRelationship} is the one root; a party's and a
 * coordinator's commands are different types; each returns a {@link dev.mentoring.relationship.Transition} or is refused.
 */
@NullMarked
package dev.mentoring.relationship;

import org.jspecify.annotations.NullMarked;
