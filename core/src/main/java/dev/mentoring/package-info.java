/**
 * An embeddable mentoring engine: mentoring relationships, their sessions, SMART goals and actions, with the rules of good
 * mentoring practice kept and what the pair says kept between them.
 *
 * <p>A tour, from what a host touches first to what it never touches:
 *
 * <ul>
 *   <li>{@code store}: {@link dev.mentoring.store.Mentoring} is the door. Propose, change, ask why not, view, read the
 *       journal. Beneath it a {@link dev.mentoring.store.MentoringStore}, in memory or in the host's database.
 *   <li>{@code participant}: who acts. {@link dev.mentoring.participant.Actor} is somebody the host has authenticated.
 *   <li>{@code relationship}: what they can do. {@link dev.mentoring.relationship.PartyCommands} for the two,
 *       {@link dev.mentoring.relationship.CoordinatorCommands} for whoever runs the programme. The aggregate behind them is
 *       {@link dev.mentoring.relationship.MentoringRelationship}.
 *   <li>{@code agreement}, {@code session}, {@code goal}, {@code action}: what they agree, plan and record;
 *       {@code resource}: what they share with one another for it.
 *   <li>{@code rule}: what they cannot do by accident. {@link dev.mentoring.rule.Rule} states every rule with its source;
 *       {@link dev.mentoring.rule.MentoringPolicy} is what a programme makes of them.
 *   <li>{@code guidance}: what they should be reminded of. {@link dev.mentoring.guidance.Guidance} tells which nudges stand and
 *       when the next is due; {@link dev.mentoring.guidance.NudgeKind} says of each when and to whom.
 *   <li>{@code event}: what happened. {@code view}: who may read what. {@code json}: how stores write it down.
 * </ul>
 */
@NullMarked
package dev.mentoring;

import org.jspecify.annotations.NullMarked;
