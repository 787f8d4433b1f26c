/**
 * A reference model of a mentoring relationship, and a play of random commands in which a store and all that is above it must
 * agree with the model after every command. Whoever writes a store extends
 * {@link dev.mentoring.store.contract.model.ReferenceModelContract} and supplies an empty store.
 *
 * <p>The model restates the rules in the plainest way: everything there ever was in plain lists, counted and sorted anew each
 * time it is looked at. It reads the parts of values, and never asks the library to decide. The {@code Model*} classes are what
 * it knows, the {@code *Rules} say what becomes of a command, {@code Sight} says what is seen then; the {@code *Moves} and
 * {@code Drawn*} say how a command comes to be given. A new command needs a method in one of the {@code *Rules} and an entry in
 * one of the {@code *Moves}; the contract fails until it has both.
 */
@NullMarked
package dev.mentoring.store.contract.model;

import org.jspecify.annotations.NullMarked;
