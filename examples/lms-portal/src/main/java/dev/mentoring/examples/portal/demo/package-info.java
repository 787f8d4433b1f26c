/** People and pairs to try the portal with. */
@NullMarked
package dev.mentoring.examples.portal.demo;

import org.jspecify.annotations.NullMarked;
