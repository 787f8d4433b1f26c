package dev.mentoring.examples.hrimport.simulation;

/**
 * How often a pair does what, in percent.
 *
 * @param forgets preparations, records and reviews
 * @param reschedules a session
 * @param cancels a session
 * @param misses a session
 * @param carries an action over instead of finishing it
 * @param hastes tries what the rules do not allow yet
 */
record Habits(int forgets, int reschedules, int cancels, int misses, int carries, int hastes) {}
