/**
 * What each viewer may read: a party sees everything the pair shares, a coordinator sees status, dates and counts.
 */
@NullMarked
package dev.mentoring.view;

import org.jspecify.annotations.NullMarked;
