/** Where everybody arrives: the login, and what needs them. */
@NullMarked
package dev.mentoring.examples.portal.home;

import org.jspecify.annotations.NullMarked;
