/**
 * Every kind of command, each with a story that leads up to it, for tests that hold for all of them. {@link
 * dev.mentoring.store.contract.command.EveryCommand} lists them.
 */
@NullMarked
package dev.mentoring.store.contract.command;

import org.jspecify.annotations.NullMarked;
