/** The portal: a small learning platform that embeds the mentoring engine. */
@NullMarked
package dev.mentoring.examples.portal;

import org.jspecify.annotations.NullMarked;
