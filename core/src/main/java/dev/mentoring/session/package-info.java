/**
 * Sessions from proposal to closed record: meetings, agendas, preparation, outcomes and records.
 */
@NullMarked
package dev.mentoring.session;

import org.jspecify.annotations.NullMarked;
