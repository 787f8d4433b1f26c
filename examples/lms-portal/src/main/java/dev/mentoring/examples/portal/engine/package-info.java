/** The mentoring engine inside the portal: its tables, its master key, its transactions, its health. */
@NullMarked
package dev.mentoring.examples.portal.engine;

import org.jspecify.annotations.NullMarked;
