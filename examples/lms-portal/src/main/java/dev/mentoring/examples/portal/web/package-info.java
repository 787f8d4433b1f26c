/** What all pages share: how a command is sent, how a refusal is shown. */
@NullMarked
package dev.mentoring.examples.portal.web;

import org.jspecify.annotations.NullMarked;
